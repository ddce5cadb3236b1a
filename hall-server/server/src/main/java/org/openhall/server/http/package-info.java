/**
 * The only room that knows the wire: ports, TLS, routes, and the one adapter between a request and an
 * {@link org.openhall.server.http.Endpoint}. Features answer {@link org.openhall.server.http.Call}s with
 * {@link org.openhall.server.http.Reply Replies} and never see Jetty.
 */
package org.openhall.server.http;
