package io.github.mettle.example.workswith

import static org.assertj.core.api.Assertions.assertThat
import static org.junit.jupiter.api.Assertions.assertThrows

import io.github.mettle.Scorecard
import io.github.mettle.record.Commitment
import io.github.mettle.record.TrackRecord
import io.github.mettle.refusal.RefusedException
import io.github.mettle.trust.Standing
import org.junit.jupiter.api.Test

/** Overloads that take a text or a date are told apart by what is given, as everywhere in Groovy. */
class GroovyTest {
  def promise = Commitment.of('first-articles', '2026-04-01', '2026-04-30').keptAt('2026-04-28')

  @Test
  void weighsARecord() {
    def sheet = Scorecard.standard().weigh(TrackRecord.of('Ruhr Steelworks', promise), '2026-11-21')
    assertThat(sheet.party()).isEqualTo('Ruhr Steelworks')
    assertThat(sheet.trust().standing()).isEqualTo(Standing.UNTESTED)
    assertThat("$sheet".toString()).startsWith('Ruhr Steelworks, as of 2026-11-21')
  }

  @Test
  void takesDatesAsDates() {
    def built = Commitment.builder().with {
      id 'first-articles'
      madeAt java.time.LocalDate.of(2026, 4, 1)
      dueAt java.time.LocalDate.of(2026, 4, 30)
      keptAt java.time.LocalDate.of(2026, 4, 28)
      build()
    }
    assertThat(built).isEqualTo(promise)
  }

  @Test
  void refusesWithProblems() {
    def refused = assertThrows(RefusedException) {
      Commitment.of('first-articles', '2026-04-30', '2026-04-01')
    }
    assertThat(refused.problems()*.attribute()).containsExactly('dueAt')
  }
}
