package io.github.mettle.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void printsOneALine() {
    assertThat(Listing.of(List.of("one", "two", "three"))).hasToString("one\ntwo\nthree");
    assertThat(Listing.of(List.of("one", "two", "three")).subList(1, 3)).hasToString("two\nthree");
    assertThat(Listing.of(List.of())).hasToString("none");
  }

  @Test
  void isAListLikeAnyOther() {
    assertThat(Listing.of(List.of(1, 2))).isEqualTo(List.of(1, 2)).hasSameHashCodeAs(List.of(1, 2));
    assertThatThrownBy(() -> Listing.of(List.of(1)).add(2))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
