package io.github.mettle.example.procurement;

import java.util.List;

/**
 * Someone who bids, and what our systems have on them.
 *
 * @param name of the company
 * @param cents the price of a piece
 * @param orders of the last year
 * @param nonConformities of the last year
 * @param emails of the last year
 */
record Bidder(
    String name,
    int cents,
    List<Order> orders,
    List<NonConformity> nonConformities,
    List<Email> emails) {}
