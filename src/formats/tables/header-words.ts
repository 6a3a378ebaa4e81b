import type { ColumnRole } from "./table-dialect.ts";

/**
 * Column names that people give to what a column says, folded (`foldedName`), in English, Arabic, French,
 * Spanish, Portuguese, German, Italian, Russian, Ukrainian, Turkish, Persian and Hebrew; surer names first.
 */
export const headerWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: "id incident_id event_id eventid uid uuid guid code ref reference ref_code case_id record_id objectid fid key identifier identifiant identificador kennung kennnummer номер код идентификатор ідентифікатор kimlik المعرف الرقم رقم شناسه מזהה tag".split(
    " ",
  ),
  latitude:
    "latitude lat latitud latitudine breite breitengrad geographische_breite широта enlem خط_العرض العرض عرض_جغرافی קו_רוחב y_wgs84 lat_wgs84 latitude_wgs84 decimal_latitude decimallatitude point_y gps_latitude y_coord ycoord northing northings utm_n utm_y y".split(
      " ",
    ),
  longitude:
    "longitude lon lng long longitud longitudine lange langengrad laenge laengengrad geographische_lange долгота довгота boylam خط_الطول الطول طول_جغرافی קו_אורך x_wgs84 lon_wgs84 longitude_wgs84 decimal_longitude decimallongitude point_x gps_longitude x_coord xcoord easting eastings utm_e utm_x x".split(
      " ",
    ),
  latitudeMinutes: "latitude_m lat_m latitude_min lat_min latitude_minutes lat_minutes".split(" "),
  longitudeMinutes:
    "longitude_m lon_m longitude_min lon_min lng_min long_min longitude_minutes lon_minutes".split(
      " ",
    ),
  coordinates:
    "coordinates coordinate coords coord lat_lon latlon lat_long latlong latlng lat_lng location_coordinates gps gps_coordinates geolocation geo geopoint geo_point position coordonnees coordenadas coordenada koordinaten coordinate_gps координаты координати koordinatlar koordinat الاحداثيات الاحداثيات احداثيات احداثيات احداثيات_الموقع مختصات נקודת_ציון קואורדינטות".split(
      " ",
    ),
  mgrs: "mgrs grid grid_reference grid_ref utmref milgrid".split(" "),
  wkt: "wkt geom_wkt geometry geom the_geom shape point wkt_geom".split(" "),
  uncertaintyMeters:
    "uncertainty_m uncertainty_meters uncertaintymeters coordinateuncertaintyinmeters accuracy_m radius_m precision_m uncertainty accuracy_meters gps_precision gps_accuracy horizontal_accuracy".split(
      " ",
    ),
  uncertaintyKilometers:
    "uncertainty_km horizontalerror radius_km accuracy_km precision_km error_km".split(" "),
  date: "date dates event_date incident_date date_start start_date startdate start_time date_time datetime date_of_event date_of_incident occurred date_occurred dateoccurred reported_date begin from_date day_date when wann quand cuando quando когда коли متى event_time timestamp time_utc fecha fecha_inicio data datum startdatum date_debut date_incident дата дата_события дата_подіі tarih olay_tarihi التاريخ تاريخ تاريخ_الحادث تاریخ תאריך time".split(
    " ",
  ),
  endDate:
    "date_end end_date enddate finish finish_date date_to to_date end_time until date_fin fecha_fin enddatum дата_окончания bitis_tarihi تاريخ_الانتهاء تاريخ_النهاية end".split(
      " ",
    ),
  year: "year iyear annee ano anio jahr anno год рік yil السنة سنة سال".split(" "),
  month: "month imonth mois mes monat mese месяц місяць ay الشهر شهر ماه".split(" "),
  day: "day iday jour dia tag_des_monats giorno день gun اليوم يوم روز".split(" "),
  hour: "hour heure hora stunde ora час година saat الساعة".split(" "),
  minute: "minute minutes minuto minuti минута хвилина dakika الدقيقة".split(" "),
  time: "time local_time event_time incident_time time_of_incident time_of_event event_clock acq_time start_time hour heure heure_locale hora hora_local uhrzeit zeit ora orario время час час_подіі saat saat_dakika الوقت وقت الساعة שעה".split(
    " ",
  ),
  type: "type event_type eventtype incident_type category kind class sub_event_type attack_type means_of_attack cause_of_death cause type_of_incident typ art kategorie ereignisart type_evenement categorie tipo categoria tipo_de_evento тип вид категория тип_события категорія tur olay_turu kategori النوع نوع نوع_الحادث الفية نوع_حادثه סוג".split(
    " ",
  ),
  actor:
    "actor actor1 actor2 side_a side_b perpetrator belligerent belligerents party faction group attacker gname target acteur actores actor_1 actor_2 akteur tater gruppe attore сторона актор участник группа учасник aktor fail taraf الفاعل الطرف الجهة الجهة_المسوولة الجاني عامل".split(
      " ",
    ),
  best: "best fatalities deaths killed dead nkill total_killed total_deaths number_dead casualties civilians_killed civilians_reported_killed victims morts tues deces muertos fallecidos victimas mortos tote getotete todesopfer opfer morti погибшие убитые жертвы погибших загиблі olu oldurulen can_kaybi القتلى عدد_القتلى قتلى الضحايا کشته הרוגים count n".split(
    " ",
  ),
  low: "low min minimum low_estimate reported_minimum deaths_min killed_min fatalities_min civilians_killed_min best_low minimo mindestens минимум الحد_الادنى".split(
    " ",
  ),
  high: "high max maximum high_estimate reported_maximum deaths_max killed_max fatalities_max civilians_killed_max best_high maximo hochstens максимум الحد_الاقصى".split(
    " ",
  ),
  title:
    "title name headline summary_title event_name titre nom titulo nombre titel titolo nome название заголовок имя назва baslik ad adi العنوان عنوان الاسم اسم".split(
      " ",
    ),
  place:
    "place location place_name locality city town village site address where_coordinates location_name municipality lieu localite ville commune lugar ubicacion ciudad localidad municipio ort stadt gemeinde luogo citta место населенныи_пункт город місто місце yer konum sehir ilce المكان الموقع المدينة البلدة القرية موقع مدينة محل מקום".split(
      " ",
    ),
  country:
    "country country_name country_txt iso3 nation pays pais land staat paese страна краіна ulke البلد الدولة دولة کشور מדינה".split(
      " ",
    ),
  notes:
    "notes description note summary details comment comments remarks commentaire commentaires remarques comentario comentarios observaciones kommentar bemerkungen комментарий text event_description narrative descripcion descricao notas resumen beschreibung bemerkung notiz notizen descrizione описание примечание опис примітки aciklama notlar الوصف وصف ملاحظات التفاصيل توضیحات תיאור".split(
      " ",
    ),
  source:
    "source sources source_url sourceurl url link reference_url fuente fuentes fonte quelle quellen источник источники джерело kaynak المصدر المصادر الرابط منبع מקור".split(
      " ",
    ),
};

/** Questions that people write over a column, folded (`foldedName`), in the same languages. */
export const questionWords: Readonly<Record<"place" | "actor", ReadonlySet<string>>> = {
  place: new Set("where wo ou donde onde dove где де nerede اين کجا איפה היכן".split(" ")),
  actor: new Set("who wer qui quien quienes quem chi кто хто kim من چه_کسی מי".split(" ")),
};

/** Words that make a column with a longer name one of the dead, folded (`foldedName`), in the same languages. */
export const deadWords: ReadonlySet<string> = new Set(
  "deaths killed dead fatalities died morts tues deces muertos fallecidos mortos tote toten getotete todesopfer morti uccisi погибших погибшие убитых убитые загиблих загиблі oldurulen olu القتلى قتلى کشته הרוגים".split(
    " ",
  ),
);

/** Words that make a count the count of all. */
export const totalWords: ReadonlySet<string> = new Set(
  "total all overall totale totales gesamt insgesamt всего всього toplam اجمالي".split(" "),
);
