/** What the facts amount to, computed when it is asked for. */
package io.github.mettle.example.portal.weighing;
