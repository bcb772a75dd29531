package io.github.mettle.example.portal.people;

import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.refusal.RefusedException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Those who may log in. */
@Repository
public class People implements UserDetailsService {
  private static final Pattern LOGIN = Pattern.compile("[\\w.@+-]{1,100}");
  private static final int SECRET_BYTES = 12;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final SecureRandom random = new SecureRandom();

  People(JdbcClient jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
  }

  @Override
  public Person loadUserByUsername(String login) {
    return jdbc.sql("select number, login, password, supplier from person where login = ?")
        .param(login)
        .query(
            (row, index) -> {
              long supplier = row.getLong("supplier");
              OptionalLong of = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(supplier);
              return new Person(
                  row.getLong("number"), row.getString("login"), row.getString("password"), of);
            })
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }

  /**
   * {@return the logins of those who work for a supplier}
   *
   * @param supplier for whom they work; if for none, they are buyers
   */
  public List<String> of(Optional<Supplier> supplier) {
    return jdbc.sql(
            "select login from person where supplier is not distinct from ?::bigint order by login")
        .param(number(supplier))
        .query(String.class)
        .list();
  }

  private static @Nullable Long number(Optional<Supplier> supplier) {
    return supplier.map(Supplier::number).orElse(null);
  }

  /** {@return whether a person who has logged in has not been shut out since} */
  boolean isStillIn(Person person) {
    return jdbc.sql("select exists (select from person where number = ?)")
        .param(person.number())
        .query(Boolean.class)
        .single();
  }

  /** {@return whether nobody may log in yet} */
  boolean isEmpty() {
    return !jdbc.sql("select exists (select from person)").query(Boolean.class).single();
  }

  /**
   * Lets somebody log in.
   *
   * @param login what they call themselves
   * @param supplier for whom they work; if for none, they are a buyer
   * @return their password, made at random, and kept nowhere in this form
   * @throws RefusedException if it is no login, or is taken
   */
  public String add(String login, Optional<Supplier> supplier) {
    if (!LOGIN.matcher(login).matches()) {
      String rule = "must be 1 to 100 letters, digits or . @ + - _";
      throw RefusedException.of("", "login", rule, '"' + login + '"');
    }
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      jdbc.sql("insert into person (login, password, supplier) values (?, ?, ?)")
          .param(login)
          .param(encoder.encode(password))
          .param(number(supplier))
          .update();
    } catch (DuplicateKeyException taken) {
      throw RefusedException.of("", "login", "must be unique", login);
    }
    return password;
  }

  /**
   * Shuts somebody out, at once: whoever is logged in with it no longer is. The login is free
   * again.
   *
   * @param supplier for whom they work; if for none, they are a buyer
   * @throws MissingException if nobody of that login works for them
   */
  public void shutOut(String login, Optional<Supplier> supplier) {
    int out =
        jdbc.sql("delete from person where login = ? and supplier is not distinct from ?::bigint")
            .param(login)
            .param(number(supplier))
            .update();
    if (out == 0) {
      throw new MissingException();
    }
  }
}
