package io.github.mettle.example.portal.facts;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.mettle.record.TrackRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, made of the rows anew only if a row has changed since. Facts, replies and disputes are
 * added and get higher versions, and never go: where their numbers and versions add up to the same,
 * they are the same.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Records {
  private static final long MOST_RECORDS = 2_000;

  private static final String STAMPS =
      """
      select e.supplier, count(*) || '/' || sum(e.version)
        || '/' || (
          select count(*) || '/' || coalesce(sum(d.version), 0)
          from dispute d join episode f on f.number = d.episode
          where f.supplier = e.supplier and f.side = e.side)
        || '/' || (
          select count(*)
          from reply r join episode f on f.number = r.episode
          where f.supplier = e.supplier and f.side = e.side)
      from episode e
      where e.side = :side and (:supplier::bigint is null or e.supplier = :supplier)
      group by e.supplier, e.side
      """;

  private final JdbcClient jdbc;
  private final Facts facts;
  private final Cache<Key, Stamped> known =
      CacheBuilder.newBuilder().maximumSize(MOST_RECORDS).build();

  Records(JdbcClient jdbc, Facts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  private record Key(Supplier supplier, Side side, String party) {}

  private record Stamped(String stamp, TrackRecord record) {}

  /**
   * {@return the record of one side}
   *
   * @param party what it is called on its sheet
   */
  public TrackRecord of(Supplier supplier, Side side, String party) {
    String stamp = stamps(side, supplier.number()).getOrDefault(supplier.number(), "");
    return record(new Key(supplier, side, party), stamp);
  }

  /** {@return the records of suppliers, in that order} */
  public Map<Supplier, TrackRecord> of(List<Supplier> suppliers) {
    Map<Long, String> stamps = stamps(Side.SUPPLIER, null);
    Map<Supplier, TrackRecord> records = new LinkedHashMap<>();
    for (Supplier supplier : suppliers) {
      Key key = new Key(supplier, Side.SUPPLIER, supplier.name());
      records.put(supplier, record(key, stamps.getOrDefault(supplier.number(), "")));
    }
    return records;
  }

  private TrackRecord record(Key key, String stamp) {
    Stamped last = known.getIfPresent(key);
    if (last != null && last.stamp().equals(stamp)) {
      return last.record();
    }
    TrackRecord record = facts.record(key.supplier(), key.side(), key.party());
    known.put(key, new Stamped(stamp, record));
    return record;
  }

  private Map<Long, String> stamps(Side side, @Nullable Long supplier) {
    Map<Long, String> stamps = new HashMap<>();
    jdbc.sql(STAMPS)
        .param("side", side.name())
        .param("supplier", supplier)
        .query(
            row -> {
              stamps.put(row.getLong(1), row.getString(2));
            });
    return stamps;
  }
}
