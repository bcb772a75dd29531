/** Facts are rows; a record is a view of them, made when it is asked for. */
package io.github.mettle.example.portal.facts;
