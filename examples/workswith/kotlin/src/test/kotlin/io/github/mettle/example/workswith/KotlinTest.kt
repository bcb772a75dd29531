package io.github.mettle.example.workswith

import io.github.mettle.Scorecard
import io.github.mettle.record.Commitment
import io.github.mettle.record.TrackRecord
import io.github.mettle.refusal.RefusedException
import io.github.mettle.trust.Standing
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

/** Nothing is nullable that need not be: no `!!` and no `?.` on the way to a sheet. */
class KotlinTest {
  private val promise =
      Commitment.of("first-articles", "2026-04-01", "2026-04-30").keptAt("2026-04-28")

  @Test
  fun `weighs a record`() {
    val sheet =
        Scorecard.standard().weigh(TrackRecord.of("Ruhr Steelworks", promise), "2026-11-21")
    assertThat(sheet.party()).isEqualTo("Ruhr Steelworks")
    assertThat(sheet.trust().standing()).isEqualTo(Standing.UNTESTED)
  }

  @Test
  fun `an absent date is an empty Optional`() {
    assertThat(promise.keptAt().map { it.toString() }.orElse("open")).isEqualTo("2026-04-28")
    assertThat(promise.brokenAt().isPresent).isFalse()
  }

  @Test
  fun `refuses with problems`() {
    assertThatThrownBy { Commitment.of("first-articles", "2026-04-30", "2026-04-01") }
        .isInstanceOf(RefusedException::class.java)
        .hasMessage("first-articles: dueAt must be at or after madeAt 2026-04-30: 2026-04-01")
  }
}
