package io.github.mettle.example.portal.people;

import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.sheet.Audience;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who is logged in. */
public final class Person implements UserDetails, CredentialsContainer {
  private static final long serialVersionUID = 1;
  private static final long NONE = -1;

  private final long number;
  private final String login;
  private final long supplier;
  private String password;

  Person(long number, String login, String password, OptionalLong supplier) {
    this.number = number;
    this.login = login;
    this.password = password;
    this.supplier = supplier.orElse(NONE);
  }

  /** {@return the number of its row, which nobody else ever has, whatever the login} */
  long number() {
    return number;
  }

  /** {@return the role} */
  public Role role() {
    return supplier == NONE ? Role.BUYER : Role.SUPPLIER;
  }

  /** {@return the number of the supplier for whom the person works, if for one} */
  public OptionalLong supplier() {
    return supplier == NONE ? OptionalLong.empty() : OptionalLong.of(supplier);
  }

  /**
   * {@return whether the person may see a supplier}
   *
   * @param number of the supplier
   */
  public boolean maySee(long number) {
    return role() == Role.BUYER || supplier == number;
  }

  /** {@return whether facts of a side are about those for whom the person works} */
  public boolean isJudgedBy(Side side) {
    return (role() == Role.SUPPLIER) == (side == Side.SUPPLIER);
  }

  /** {@return the voice in which a sheet of a side is read: one's own speaks to "you"} */
  public Audience reads(Side side) {
    return isJudgedBy(side) ? Audience.SUPPLIER : Audience.BUYER;
  }

  /**
   * Refuses to let somebody reply for another.
   *
   * @param side of the fact
   */
  public void requireJudged(Side side) {
    if (!isJudgedBy(side)) {
      throw new AccessDeniedException("This is for those whom the fact is about.");
    }
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + role()));
  }

  @Override
  public void eraseCredentials() {
    password = "";
  }
}
