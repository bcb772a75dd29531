package io.github.mettle.example.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order of ours, as the purchasing system keeps it.
 *
 * @param number of the order
 * @param placed when we sent it
 * @param promised the day they confirmed
 * @param pieces how many we ordered
 * @param euros what it was worth
 * @param plant where the goods go
 * @param bookings the goods that came, lorry by lorry
 */
record Order(
    String number,
    Instant placed,
    LocalDate promised,
    int pieces,
    double euros,
    String plant,
    List<Booking> bookings) {

  /**
   * Goods booked in.
   *
   * @param at when
   * @param accepted the number of pieces that passed incoming inspection
   */
  record Booking(Instant at, int accepted) {}
}
