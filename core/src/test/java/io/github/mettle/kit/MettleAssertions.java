package io.github.mettle.kit;

import io.github.mettle.sheet.BalanceSheet;

/** The entry point of the assertions: {@code assertThat(sheet).isNowhereBelow(other)}. */
public final class MettleAssertions {
  private MettleAssertions() {}

  /** {@return assertions about the sheet} */
  public static BalanceSheetAssert assertThat(BalanceSheet actual) {
    return new BalanceSheetAssert(actual);
  }
}
