package io.github.mettle.kit;

import io.github.mettle.sheet.BalanceSheet;

/** Where the assertions of this library begin: {@code assertThat(sheet).isNowhereBelow(other)}. */
public final class MettleAssertions {
  private MettleAssertions() {}

  /** {@return assertions about the sheet} */
  public static BalanceSheetAssert assertThat(BalanceSheet actual) {
    return new BalanceSheetAssert(actual);
  }
}
