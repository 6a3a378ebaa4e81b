import type { TableDialect } from "../table-dialect.ts";

const columnNames = [
  "ReportKey",
  "DateOccurred",
  "Type",
  "Category",
  "TrackingNumber",
  "Title",
  "Summary",
  "Region",
  "AttackOn",
  "ComplexAttack",
  "ReportingUnit",
  "UnitName",
  "TypeOfUnit",
  "FriendlyWIA",
  "FriendlyKIA",
  "HostNationWIA",
  "HostNationKIA",
  "CivilianWIA",
  "CivilianKIA",
  "EnemyWIA",
  "EnemyKIA",
  "EnemyDetained",
  "MGRS",
  "Latitude",
  "Longitude",
  "OriginatorGroup",
  "UpdatedByGroup",
  "CCIR",
  "Sigact",
  "Affiliation",
  "DColor",
  "Classification",
];

/** Significant activities in Afghanistan as published by WikiLeaks: 32 columns, no header. */
export const sigactsAfghanistan: TableDialect = {
  id: "sigacts-afghanistan",
  label: "SIGACTS Afghanistan",
  layouts: [["reportkey", "dateoccurred", "mgrs", "latitude", "longitude"]],
  headerOf: (firstRow) =>
    firstRow.length === columnNames.length &&
    /^\d{1,2}[A-Z]{3}\d+$/.test(firstRow[22]?.trim() ?? "")
      ? columnNames
      : null,
  columns: {
    id: ["ReportKey"],
    latitude: ["Latitude"],
    longitude: ["Longitude"],
    mgrs: ["MGRS"],
    date: ["DateOccurred"],
    type: ["Category", "Type"],
    actor: ["Affiliation", "UnitName"],
    title: ["Title"],
    place: ["Region"],
    notes: ["Summary"],
    source: ["ReportingUnit"],
  },
};
