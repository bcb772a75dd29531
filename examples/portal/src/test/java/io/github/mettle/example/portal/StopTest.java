package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is told to stop answers what it is being asked, and then stops its database. */
class StopTest {
  @TempDir Path data;

  @Test
  void aFactThatIsHalfSentWhenThePortalIsToldToStopIsRecorded() throws Exception {
    byte[] fact =
        MettleJson.write(Delivery.of("PO-1", "2026-03-01", "2026-03-20"))
            .getBytes(StandardCharsets.UTF_8);
    PortalProcess portal = PortalProcess.start(data);
    URI address = URI.create(portal.address());
    Visitor buyer = new Visitor(portal.address());
    buyer.identify("buyer", portal.password("buyer"));
    try (Socket half = new Socket(address.getHost(), address.getPort())) {
      half.getOutputStream().write(head(buyer, fact.length).getBytes(StandardCharsets.US_ASCII));
      half.getOutputStream().write(fact, 0, fact.length / 2);
      // Long enough for it to be at work on the first half.
      Thread.sleep(2_000);
      portal.stop();
      awaitClosed(address);
      half.getOutputStream().write(fact, fact.length / 2, fact.length - fact.length / 2);

      assertThat(new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 201");
    }
    portal.close();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }

  private static String head(Visitor buyer, int length) {
    return String.join(
        "\r\n",
        "POST /api/suppliers/1/supplier/facts HTTP/1.1",
        "Host: localhost",
        "Authorization: " + buyer.authorization(),
        "Content-Type: application/json",
        "Content-Length: " + length,
        "Connection: close",
        "",
        "");
  }

  /** Nobody new is let in. */
  private static void awaitClosed(URI address) throws IOException, InterruptedException {
    while (true) {
      try {
        new Socket(address.getHost(), address.getPort()).close();
        Thread.sleep(50);
      } catch (ConnectException closed) {
        return;
      }
    }
  }
}
