/** Does the score predict? A replay of public records, and a report of its forecasts. */
package io.github.mettle.example.study;
