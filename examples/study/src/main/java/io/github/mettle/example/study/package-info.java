/** Does the score predict? Public records, walked in time, and a report of how it went. */
package io.github.mettle.example.study;
