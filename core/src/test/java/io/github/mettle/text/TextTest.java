package io.github.mettle.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
