/**
 * What the command line asks of a running hall server, on the loopback admin port: {@code POST
 * /admin/v1/devices/invitations} ({@link org.openhall.contract.admin.InvitationRequest} to
 * {@link org.openhall.contract.enrolment.Invitation}), {@code GET /admin/v1/devices}
 * ({@link org.openhall.contract.admin.DeviceList}), {@code POST /admin/v1/devices/{id}/revoke}
 * ({@link org.openhall.contract.admin.RevokeRequest}), {@code GET /admin/v1/status}
 * ({@link org.openhall.contract.admin.HallStatus}). Every call carries {@code Authorization: Bearer} with the token of
 * {@link org.openhall.contract.admin.AdminAccess}.
 */
package org.openhall.contract.admin;
