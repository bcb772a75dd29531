package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.record.TrackRecord;
import io.github.mettle.trust.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SQL function, as the README shows it. */
class MettleSqlTest {
  private static final Pattern QUERY = Pattern.compile("(?s)```sql\\R(.*?)```");
  private static final List<TrackRecord> RECORDS = GeneratedFacts.records(5, 30);

  @BeforeAll
  static void register() {
    MettleSql.register(Sparks.SESSION, Sparks.WEIGHER);
    FactRows.of(Sparks.SESSION, RECORDS).createOrReplaceTempView("facts");
  }

  private static String query() throws IOException {
    Matcher query = QUERY.matcher(Files.readString(Path.of("README.md")));
    assertThat(query.find()).isTrue();
    return query.group(1);
  }

  @Test
  void theQueryOfTheReadmeWeighsEachSupplier() throws IOException {
    List<Row> rows = Sparks.SESSION.sql(query()).collectAsList();
    assertThat(rows).hasSameSizeAs(RECORDS);
    for (Row row : rows) {
      Trust trust =
          RECORDS.stream()
              .filter(record -> record.party().equals(row.getString(0)))
              .map(it -> Sparks.WEIGHER.scorecard().weigh(it, GeneratedFacts.AS_OF).trust())
              .findFirst()
              .orElseThrow();
      Row weighed = row.getStruct(1);
      assertThat(weighed.getString(0)).isEqualTo(trust.standing().name());
      assertThat(weighed.getDouble(1)).isEqualTo(trust.expected());
      assertThat(weighed.getDouble(2)).isEqualTo(trust.lower());
      assertThat(weighed.getDouble(3)).isEqualTo(trust.upper());
    }
  }

  @Test
  void isStrict() {
    assertThatThrownBy(
            () ->
                Sparks.SESSION
                    .sql("select mettle_weigh(collect_list(struct(*))) from facts")
                    .collectAsList())
        .rootCause()
        .hasMessageContaining("party must be one: [Supplier 0, Supplier 1");
    assertThatThrownBy(
            () ->
                Sparks.SESSION
                    .sql("select mettle_weigh(array(named_struct('party', 'P', 'kind', 'wish')))")
                    .collectAsList())
        .rootCause()
        .hasMessage("kind must be a kind of episode, or dispute: wish");
    assertThatThrownBy(
            () ->
                Sparks.SESSION
                    .sql("select mettle_weigh(array(named_struct('kind', 'gesture')))")
                    .collectAsList())
        .rootCause()
        .hasMessage("party must be a column: missing");
  }
}
