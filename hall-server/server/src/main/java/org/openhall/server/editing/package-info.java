/**
 * The way of a record from a draft to the public: saved, handed in, reviewed by a second person, let out. Nobody passes
 * their own words, and a decision holds for exactly the words it was made of.
 */
package org.openhall.server.editing;
