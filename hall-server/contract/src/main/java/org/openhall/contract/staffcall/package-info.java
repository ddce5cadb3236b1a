/**
 * A citizen at a kiosk calls staff (呼叫工作人员): {@code PUT /v1/staff-calls/{id}}
 * ({@link org.openhall.contract.staffcall.StaffCallRequest} to {@link org.openhall.contract.staffcall.StaffCallAnswer}) under
 * a random id that the kiosk makes, the same again to look where it stands, {@code DELETE} when nobody is needed any more.
 * No word of the citizen's and no name of anybody travels.
 */
package org.openhall.contract.staffcall;
