/**
 * Staff of the hall: who they are, what they may do and where, and how they prove it. Sessions live here, so that ending
 * one is one statement. Nothing in here knows HTTP.
 */
package org.openhall.server.accounts;
