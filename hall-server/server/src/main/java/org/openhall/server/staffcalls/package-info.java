/** Calls for staff (呼叫工作人员): citizens at kiosks ask for a person, clerks answer. */
package org.openhall.server.staffcalls;
