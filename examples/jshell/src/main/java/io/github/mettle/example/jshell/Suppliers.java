package io.github.mettle.example.jshell;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Five suppliers of the same steel at the same price: what each of them did. */
public final class Suppliers {
  private Suppliers() {}

  /** {@return one who has handled much, and well} */
  public static TrackRecord tarnow() {
    return read("tarnow-strip-mill");
  }

  /** {@return one who has handled one disaster, and well} */
  public static TrackRecord kestrel() {
    return read("kestrel-rolling");
  }

  /** {@return one who delivers, and to whom nothing has happened yet} */
  public static TrackRecord brightwater() {
    return read("brightwater-steel");
  }

  /** {@return one who is sorry every time, and to whom it happens again} */
  public static TrackRecord silverline() {
    return read("silverline-coil");
  }

  /** {@return one of whom we hear late or never} */
  public static TrackRecord dunmore() {
    return read("dunmore-steel-service");
  }

  private static TrackRecord read(String name) {
    try (InputStream json = Suppliers.class.getResourceAsStream("sample/" + name + ".json")) {
      return MettleJson.readRecord(json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
