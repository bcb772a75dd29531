package io.github.mettle.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @Test
  void escapesWhatWouldBreakOrReorderALine() {
    assertThat(Text.oneLine("a\nb\u2028c\u202ed\u0000"))
        .isEqualTo("a\\u000ab\\u2028c\\u202ed\\u0000");
    assertThat(Text.oneLine("tag \udb40\udc41")).isEqualTo("tag \\udb40\\udc41");
    assertThat(Text.oneLine("half \ud83d")).isEqualTo("half \\ud83d");
    assertThat(Text.oneLine("Grüße 😀")).isEqualTo("Grüße 😀");
  }

  @Test
  void cutsWhatIsTooLongButNoCharacterInHalf() {
    assertThat(Text.oneLine("abcdef", 4)).isEqualTo("abc…");
    assertThat(Text.oneLine("abcd", 4)).isEqualTo("abcd");
    assertThat(Text.oneLine("ab😀def", 4)).isEqualTo("ab…");
  }

  @Test
  void knowsHalvesOfSurrogatePairs() {
    assertThat(Text.isWellFormed("Grüße 😀")).isTrue();
    assertThat(Text.isWellFormed("\ud83d")).isFalse();
    assertThat(Text.isWellFormed("\ude00\ud83d")).isFalse();
  }

  @Test
  void keepsJoinersThatANameNeeds() {
    String family = "\ud83d\udc69\u200d\ud83d\udd27";
    String persian = "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
    String sinhala = "\u0dc1\u0dca\u200d\u0dbb\u0dd3";
    String flag = "\ud83c\udff4\u200d\u2620\ufe0f";
    String skin = "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb";
    for (String name : List.of(family, persian, sinhala, flag, skin)) {
      assertThat(Text.oneLine(name)).isEqualTo(name);
    }
    assertThat(Text.oneLine("pay\u200dpal")).isEqualTo("pay\\u200dpal");
    assertThat(Text.oneLine("\u200da\u200c")).isEqualTo("\\u200da\\u200c");
  }

  @Test
  void keepsMarksOnTheirLetters() {
    assertThat(Text.oneLine("e\u0301")).isEqualTo("e\u0301");
    assertThat(Text.oneLine("\u0338a \u0301b")).isEqualTo("\\u0338a \\u0301b");
    assertThat(Text.oneLine("z" + "\u0301".repeat(8)))
        .isEqualTo("z" + "\u0301".repeat(6) + "\\u0301\\u0301");
    assertThat(Text.oneLine("z" + "\u0301\u200d".repeat(7) + "\u0301a\u0301"))
        .as("joined, they still stand on one letter")
        .isEqualTo("z" + "\u0301\u200d".repeat(6) + "\\u0301\\u200d\\u0301a\u0301");
  }

  @Test
  void cutsToWhatIsPrinted() {
    assertThat(Text.oneLine("a\nbcdef", 8))
        .as("an escape is whole or not there")
        .isEqualTo("a\\u000a…");
    assertThat(Text.oneLine("a\nbcdef", 7)).isEqualTo("a…");
    assertThat(Text.oneLine("\u65e5\u672c\u8a9e", 5)).isEqualTo("\u65e5\u672c…");
    assertThat(Text.oneLine("\u65e5\u672c\u8a9e", 6)).isEqualTo("\u65e5\u672c\u8a9e");
    assertThat(Text.oneLine("abce\u0301f", 5)).isEqualTo("abce\u0301f");
    assertThat(Text.oneLine("abce\u0301fg", 5)).isEqualTo("abce\u0301…");
    assertThat(Text.oneLine("\ud83d\udc69\u200d\ud83d\udd27abc", 3))
        .isEqualTo("\ud83d\udc69\u200d\ud83d\udd27…");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "Größe, 5",
    "e\u0301, 1",
    "\u65e5\u672c, 4",
    "\uff21, 2",
    "\ud55c\uae00, 4",
    "\u1112\u1161\u11ab, 2",
    "\ud83d\ude00, 2",
    "\u2764, 1",
    "\u2764\ufe0f, 2",
    "1\ufe0f\u20e3, 2",
    "\ud83c\udde9\ud83c\uddea, 2",
    "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb, 2",
    "\ud840\udc00, 2",
    "–, 1"
  })
  void knowsTheColumnsOfATerminal(String text, int columns) {
    assertThat(Text.width(text)).isEqualTo(columns);
  }
}
