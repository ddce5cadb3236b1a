/** What the command line may ask of the running server, on a port that only this machine reaches. */
package org.openhall.server.admin;
