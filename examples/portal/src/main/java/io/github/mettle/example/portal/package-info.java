/** A supplier-trust portal: facts in a database, sheets for both sides. */
package io.github.mettle.example.portal;
