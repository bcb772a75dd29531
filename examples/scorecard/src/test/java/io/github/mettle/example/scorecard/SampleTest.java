package io.github.mettle.example.scorecard;

import static io.github.mettle.example.scorecard.Supplier.BRIGHTWATER;
import static io.github.mettle.example.scorecard.Supplier.DUNMORE;
import static io.github.mettle.example.scorecard.Supplier.KESTREL;
import static io.github.mettle.example.scorecard.Supplier.SILVERLINE;
import static io.github.mettle.example.scorecard.Supplier.TARNOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Line;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The claims that the sample's text makes. With {@code -Dmettle.golden=write} the expected text is
 * written anew.
 */
class SampleTest {
  private static final Path PRINTED =
      Path.of("src/test/resources/io/github/mettle/example/scorecard/sample.txt");

  private final Sample sample = Sample.weigh();

  @Test
  void printsTheExpectedText() throws IOException {
    if ("write".equals(System.getProperty("mettle.golden"))) {
      Files.writeString(PRINTED, Run.of().out());
    }
    assertThat(Run.of()).isEqualTo(new Run(0, Files.readString(PRINTED), ""));
  }

  @Test
  void fitsAPage() {
    assertThat(sample.toString().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void ranksTheProvenFirstAndTheImpairedLast() {
    assertThat(sample.ranking()).containsExactly(TARNOW, KESTREL, BRIGHTWATER, SILVERLINE, DUNMORE);
    assertThat(sample.ranking())
        .extracting(this::standing)
        .containsExactly(
            Standing.PROVEN,
            Standing.PROMISING,
            Standing.UNTESTED,
            Standing.DOUBTFUL,
            Standing.IMPAIRED);
    assertThat(sample.ranking()).extracting(supplier -> -trust(supplier).expected()).isSorted();
  }

  @Test
  void passesThroughTheGateInThatOrder() {
    assertThat(sample.ranking())
        .extracting(supplier -> sample.decision(supplier).outcome())
        .containsExactly(
            Recommendation.PREFER,
            Recommendation.APPROVE,
            Recommendation.WATCH,
            Recommendation.HOLD,
            Recommendation.HOLD);
  }

  @Test
  void provesOnlyWhoWasTestedOftenAndOnEveryAccount() {
    assertThat(sample.sheet(TARNOW).counts()).containsEntry(Kind.INCIDENT, 6);
    assertThat(sample.sheet(TARNOW).lines()).allMatch(line -> line.episodeCount() > 0);
    assertThat(trust(TARNOW).lower()).isGreaterThan(0.5);
  }

  @Test
  void letsADisasterHandledWellOutweighASpotlessRecord() {
    assertThat(trust(KESTREL).expected()).isGreaterThan(trust(BRIGHTWATER).expected());
    assertThat(standing(KESTREL)).isNotEqualTo(Standing.PROVEN);
    assertThat(incidents(KESTREL)).singleElement().returns(Severity.CRITICAL, Incident::severity);
    assertThat(incidents(BRIGHTWATER)).isEmpty();
    assertThat(deliveries(KESTREL)).isEqualTo(deliveries(BRIGHTWATER));
  }

  @Test
  void findsNothingAgainstTheSpotlessAndLittleForThem() {
    assertThat(sample.sheet(BRIGHTWATER).liabilities().isZero()).isTrue();
    assertThat(evidence(BRIGHTWATER)).containsExactly(Account.RELIABILITY);
  }

  @Test
  void letsLettersEarnNoMoreThanLettersCan() {
    assertThat(incidents(SILVERLINE)).allMatch(incident -> incident.recurrenceOf().isPresent());
    assertThat(earned(SILVERLINE, Account.PREVENTION, Account.CONTAINMENT, Account.REMEDY))
        .containsOnly(Points.ZERO);
    assertThat(earned(SILVERLINE, Account.NOTIFICATION, Account.RESOLUTION))
        .containsOnly(Points.ZERO);
    assertThat(
            List.of(Account.PREVENTION, Account.CONTAINMENT, Account.REMEDY, Account.NOTIFICATION))
        .allMatch(account -> standing(SILVERLINE, account) == Standing.IMPAIRED);
  }

  @Test
  void showsWhatIsOwedByThoseWhoFellShort() {
    assertThat(sample.sheet(DUNMORE).lines())
        .filteredOn(line -> line.episodeCount() > 0)
        .noneMatch(line -> line.liabilities().isZero());
    assertThat(sample.sheet(DUNMORE).outstanding().toDouble())
        .isGreaterThan(sample.sheet(DUNMORE).liabilities().toDouble() / 3);
    assertThat(sample.sheet(DUNMORE).totals().missed(Account.RELIABILITY)).isEqualTo(6);
    assertThat(sample.sheet(DUNMORE).due()).hasSize(14);
  }

  private Trust trust(Supplier supplier) {
    return sample.sheet(supplier).trust();
  }

  private Standing standing(Supplier supplier) {
    return trust(supplier).standing();
  }

  private Standing standing(Supplier supplier, Account account) {
    return sample.sheet(supplier).trust(account).standing();
  }

  private List<Points> earned(Supplier supplier, Account... accounts) {
    return Stream.of(accounts).map(it -> sample.sheet(supplier).line(it).assets()).toList();
  }

  private List<Account> evidence(Supplier supplier) {
    return sample.sheet(supplier).lines().stream()
        .filter(line -> line.episodeCount() > 0)
        .map(Line::account)
        .toList();
  }

  private static List<Incident> incidents(Supplier supplier) {
    return episodes(supplier, Incident.class);
  }

  /** When each delivery was ordered, due and made, and how much of it was accepted. */
  private static List<List<Object>> deliveries(Supplier supplier) {
    return episodes(supplier, Delivery.class).stream()
        .map(it -> List.<Object>of(it.orderedAt(), it.dueAt(), arrival(it), it.acceptedShare()))
        .toList();
  }

  private static Moment arrival(Delivery delivery) {
    return delivery.deliveredAt().orElseThrow();
  }

  private static <E extends Episode> List<E> episodes(Supplier supplier, Class<E> kind) {
    return supplier.record().episodes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
