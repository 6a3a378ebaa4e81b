import { createWriteStream } from "node:fs";
import { realisticIncidents } from "./realistic-incidents.mjs";

const header =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

/** Writes a table with the 49 columns of UCDP GED and realistic rows; settles when it is on the disk. */
export async function writeUcdpFile(path, rowCount) {
  const columns = realisticIncidents(rowCount);
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let first = 0; first < rowCount; first += 5000) {
    let lines = "";
    for (let row = first; row < Math.min(rowCount, first + 5000); row++)
      lines += line(columns, row);
    if (!stream.write(lines)) await new Promise((settle) => stream.once("drain", settle));
  }
  await new Promise((settle) => stream.end(settle));
}

function line(columns, row) {
  const start = dateOf(columns.startMinute[row]);
  // the last day is part of the span in UCDP's tables
  const end = dateOf(columns.endMinute[row] - 1);
  const year = start.slice(0, 4);
  const longitude = columns.longitude[row];
  const latitude = columns.latitude[row];
  const side = columns.actorNames[columns.actor[row]];
  const country = columns.countryNames[columns.country[row]];
  const best = columns.best[row];
  const article = `"""Agency,${start},Clashes reported near a town of ${country}"";""Monitor,${start},Several killed in fighting"""`;
  return `${row + 1},"XXX-${year}-1-${row}",${year},1,"Clear",${(columns.type[row] % 3) + 1},299,299,"${country}: Government",11973,11973,"Government of ${country} - ${side}",118,118,"Government of ${country}",4456,4456,"${side}",2,${article},"Agency;Monitor","${start};${start}","Clashes reported near a town of ${country};Several killed in fighting","Agency; local officials; witnesses",${columns.precision[row] + 1},"Town in ${country}","near the town, ${country}","Province of ${country}","District of ${country}",${latitude},${longitude},"POINT (${longitude} ${latitude})",181154,"${country}",652,"Region",1,1,"${start} 00:00:00.000","${end} 00:00:00.000",0,${best},0,0,${best},${columns.high[row]},${columns.low[row]},652,\n`;
}

function dateOf(minute) {
  return new Date(minute * 60_000).toISOString().slice(0, 10);
}
