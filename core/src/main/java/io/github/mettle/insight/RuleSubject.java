package io.github.mettle.insight;

import com.google.common.base.Ascii;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a sheet that a condition is about: overall, a section or an account. */
public enum RuleSubject {
  /** The trust overall. */
  WHOLE,
  /** The section ABILITY. */
  ABILITY(Section.ABILITY),
  /** The section INTEGRITY. */
  INTEGRITY(Section.INTEGRITY),
  /** The section BENEVOLENCE. */
  BENEVOLENCE(Section.BENEVOLENCE),
  /** The account CONTAINMENT. */
  CONTAINMENT(Account.CONTAINMENT),
  /** The account REMEDY. */
  REMEDY(Account.REMEDY),
  /** The account RESOLUTION. */
  RESOLUTION(Account.RESOLUTION),
  /** The account RELIABILITY. */
  RELIABILITY(Account.RELIABILITY),
  /** The account NOTIFICATION. */
  NOTIFICATION(Account.NOTIFICATION),
  /** The account PREVENTION. */
  PREVENTION(Account.PREVENTION),
  /** The account COMMITMENT. */
  COMMITMENT(Account.COMMITMENT),
  /** The account CANDOUR. */
  CANDOUR(Account.CANDOUR),
  /** The account RESPONSIVENESS. */
  RESPONSIVENESS(Account.RESPONSIVENESS),
  /** The account WILLINGNESS. */
  WILLINGNESS(Account.WILLINGNESS),
  /** The account EXTRA_MILE. */
  EXTRA_MILE(Account.EXTRA_MILE);

  private final @Nullable Section section;
  private final @Nullable Account account;

  RuleSubject() {
    section = null;
    account = null;
  }

  RuleSubject(Section section) {
    this.section = section;
    account = null;
  }

  RuleSubject(Account account) {
    section = null;
    this.account = account;
  }

  /**
   * {@return the subject that a section is}
   *
   * @param section the section
   */
  public static RuleSubject of(Section section) {
    return valueOf(section.name());
  }

  /**
   * {@return the subject that an account is}
   *
   * @param account the account
   */
  public static RuleSubject of(Account account) {
    return valueOf(account.name());
  }

  /** {@return the section, if it is one} */
  public Optional<Section> section() {
    return Optional.ofNullable(section);
  }

  /** {@return the account, if it is one} */
  public Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  /** {@return the name in a sentence, such as "extra mile"; overall has none} */
  String noun() {
    return Ascii.toLowerCase(name()).replace('_', ' ');
  }

  /** {@return its trust, unless it is a section or an account without weight} */
  Optional<Trust> trust(BalanceSheet sheet) {
    if (section != null) {
      return sheet.trust(section);
    }
    if (account == null) {
      return Optional.of(sheet.trust());
    }
    Optional<TrustModel> model = sheet.model();
    boolean counts = model.isEmpty() || model.get().weight(account) > 0;
    return counts ? Optional.of(sheet.trust(account)) : Optional.empty();
  }
}
