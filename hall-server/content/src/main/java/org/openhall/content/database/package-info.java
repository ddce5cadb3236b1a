/** The one way to SQLite in the house: callback scopes over one writer and few readers, and numbered migrations. */
package org.openhall.content.database;
