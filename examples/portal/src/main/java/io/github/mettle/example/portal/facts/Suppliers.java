package io.github.mettle.example.portal.facts;

import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suppliers. */
@Repository
public class Suppliers {
  private final JdbcClient jdbc;

  Suppliers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@return all, by name} */
  public List<Supplier> all() {
    return jdbc.sql("select number, name from supplier order by name").query(Supplier.class).list();
  }

  /** {@return the one of that number, if there is one} */
  public Optional<Supplier> find(long number) {
    return jdbc.sql("select number, name from supplier where number = ?")
        .param(number)
        .query(Supplier.class)
        .optional();
  }

  /** {@return the one of that name, if there is one} */
  public Optional<Supplier> find(String name) {
    return jdbc.sql("select number, name from supplier where name = ?")
        .param(name)
        .query(Supplier.class)
        .optional();
  }

  /**
   * {@return a new one}
   *
   * @param name unlike any other
   * @throws RefusedException if it is blank, or there is one of that name
   */
  public Supplier add(String name) {
    Storable.require("", "party", name);
    String party = TrackRecord.of(name.strip()).party();
    try {
      return jdbc.sql("insert into supplier (name) values (?) returning number, name")
          .param(party)
          .query(Supplier.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw RefusedException.of("", "party", "must be unique", party);
    }
  }
}
