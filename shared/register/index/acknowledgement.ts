/** What the register's licence asks of whoever shows its data. */

/** The acknowledgement that every screen and export with register data carries. */
export const LICENCE =
  'Contains information from Get Information about Schools, Department for Education, licensed under the Open Government Licence v3.0.';
