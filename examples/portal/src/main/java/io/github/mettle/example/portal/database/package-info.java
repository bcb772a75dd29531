/** The database server that the portal brings along. */
package io.github.mettle.example.portal.database;
