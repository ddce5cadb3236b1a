/**
 * The derived index in its own files: immutable segments of grams and sounds, a manifest that names them and the place in
 * the feed they stand for. Damage is noticed at opening and healed by building anew; nothing here is part of the root.
 */
package org.openhall.content.search.index;
