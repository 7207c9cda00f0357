import { parseFieldMap } from '../field-map.ts'
import type { FixedColumn, ProfileLayout, RollProfile } from './roll-profile.ts'

const header: ProfileLayout = { kind: 'header' }

/**
 * The voter file layouts that are known by name. A state changes its layout from time to
 * time; a profile that does not fit is refused with the columns that are missing, and
 * `--map` takes its place.
 */
export const rollProfiles: readonly RollProfile[] = [
  {
    name: 'groundswell',
    title: 'The synthetic roll that `groundswell roll synth` writes',
    layout: header,
    fields: fields(
      'voter_id=voter_id,last=last_name,first=first_name,middle=middle_name,suffix=suffix,' +
        'birth=birth_date,house=house_number,street=street_name,unit=unit,city=city,zip=zip,' +
        'county=county,status=status,registered_on=registered_on,email=email,phone=phone',
    ),
    source: 'packages/roll/src/synth/roll-voter.ts',
    isVerified: true,
  },
  {
    name: 'us-ca',
    title: 'California, statewide extract of the Secretary of State',
    state: 'CA',
    layout: header,
    fields: fields(
      'voter_id=RegistrantID,last=LastName,first=FirstName,middle=MiddleName,suffix=Suffix,' +
        'birth=DOB,house=AddressNumber+HouseFractionNumber,' +
        'street=StreetDirPrefix+StreetName+StreetType+StreetDirSuffix,' +
        'unit=UnitType+UnitNumber,city=City,state=State,zip=Zip,county=CountyCode',
    ),
    source: 'column names of public descriptions of the extract (tab-separated, 2016 on)',
    isVerified: false,
  },
  {
    name: 'us-wa',
    title: 'Washington, voter registration database (VRDB) extract',
    state: 'WA',
    layout: header,
    fields: fields(
      'voter_id=StateVoterID,last=LName,first=FName,middle=MName,suffix=NameSuffix,' +
        'birth_year=Birthyear,house=RegStNum+RegStFrac,' +
        'street=RegStPreDirection+RegStName+RegStType+RegStPostDirection,' +
        'unit=RegUnitType+RegStUnitNum,city=RegCity,state=RegState,zip=RegZipCode,' +
        'county=CountyCode,status=StatusCode,registered_on=Registrationdate',
    ),
    source: 'Washington Secretary of State, VRDB extract: column names of the file',
    isVerified: false,
  },
  {
    name: 'us-co',
    title: 'Colorado, registered voters list (EX-002)',
    state: 'CO',
    layout: header,
    fields: fields(
      'voter_id=VOTER_ID,last=LAST_NAME,first=FIRST_NAME,middle=MIDDLE_NAME,' +
        'suffix=NAME_SUFFIX,birth_year=BIRTH_YEAR,house=HOUSE_NUM+HOUSE_SUFFIX,' +
        'street=PRE_DIR+STREET_NAME+STREET_TYPE+POST_DIR,unit=UNIT_TYPE+UNIT_NUM,' +
        'city=RESIDENTIAL_CITY,state=RESIDENTIAL_STATE,zip=RESIDENTIAL_ZIP_CODE,' +
        'county=COUNTY,status=STATUS,registered_on=REGISTRATION_DATE',
    ),
    source: 'Colorado Secretary of State, EX-002: column names of the file',
    isVerified: false,
  },
  {
    name: 'us-oh',
    title: 'Ohio, statewide voter file',
    state: 'OH',
    layout: header,
    fields: fields(
      'voter_id=SOS_VOTERID,last=LAST_NAME,first=FIRST_NAME,middle=MIDDLE_NAME,' +
        'suffix=SUFFIX,birth=DATE_OF_BIRTH,address=RESIDENTIAL_ADDRESS1,' +
        'unit=RESIDENTIAL_SECONDARY_ADDR,city=RESIDENTIAL_CITY,state=RESIDENTIAL_STATE,' +
        'zip=RESIDENTIAL_ZIP,county=COUNTY_NUMBER,status=VOTER_STATUS,' +
        'registered_on=REGISTRATION_DATE',
    ),
    source: 'Ohio Secretary of State, voter file layout: column names of the file',
    isVerified: false,
  },
  {
    name: 'us-nc',
    title: 'North Carolina, ncvoter files',
    state: 'NC',
    layout: header,
    fields: fields(
      'voter_id=ncid,last=last_name,first=first_name,middle=middle_name,' +
        'suffix=name_suffix_lbl,birth_year=birth_year,address=res_street_address,' +
        'city=res_city_desc,state=state_cd,zip=zip_code,county=county_desc,' +
        'status=voter_status_desc,registered_on=registr_dt,phone=full_phone_number',
    ),
    source: 'North Carolina State Board of Elections, layout_ncvoter.txt (2022)',
    isVerified: false,
  },
  {
    name: 'us-fl',
    title: 'Florida, voter registration extract (tab-separated, no header)',
    state: 'FL',
    layout: {
      kind: 'no-header',
      columns: columnNames(
        'county voter_id last suffix first middle exempt address_1 address_2 city state zip ' +
          'mail_1 mail_2 mail_3 mail_city mail_state mail_zip mail_country gender race ' +
          'birth registered party precinct precinct_group precinct_split precinct_suffix ' +
          'status congress house senate commission school area_code phone extension email',
      ),
    },
    fields: fields(
      'voter_id=voter_id,last=last,first=first,middle=middle,suffix=suffix,birth=birth,' +
        'address=address_1,unit=address_2,city=city,zip=zip,county=county,status=status,' +
        'registered_on=registered,phone=area_code+phone,email=email',
    ),
    source: 'Florida Division of Elections, voter extract file layout (38 columns)',
    isVerified: false,
  },
  {
    name: 'us-mi-2018',
    title: 'Michigan, Qualified Voter File of 2018 and before (fixed width)',
    state: 'MI',
    layout: {
      kind: 'fixed',
      columns: inSequence([
        ['last', 35],
        ['first', 20],
        ['middle', 20],
        ['suffix', 3],
        ['birth_year', 4],
        ['gender', 1],
        ['registered_on', 8],
        ['house_letter', 1],
        ['house', 7],
        ['house_suffix', 4],
        ['direction', 2],
        ['street', 30],
        ['type', 6],
        ['direction_after', 2],
        ['unit', 13],
        ['city', 35],
        ['state', 2],
        ['zip', 5],
        ['mail', 250],
        ['voter_id', 13],
      ]),
    },
    fields: fields(
      'voter_id=voter_id,last=last,first=first,middle=middle,suffix=suffix,' +
        'birth_year=birth_year,house=house+house_suffix,' +
        'street=direction+street+type+direction_after,unit=unit,city=city,state=state,' +
        'zip=zip,registered_on=registered_on',
    ),
    source:
      'public descriptions of the Qualified Voter File; widths not checked on a file',
    isVerified: false,
  },
]

/** The profile of that name, or undefined. */
export function rollProfile(name: string): RollProfile | undefined {
  return rollProfiles.find((profile) => profile.name === name)
}

/** A map of this file's own; a wrong one is a bug and throws. */
function fields(text: string): RollProfile['fields'] {
  const request = parseFieldMap(text)
  if (!request.ok) throw new Error(`not a field map: ${text}`)
  return request.value
}

function columnNames(text: string): readonly string[] {
  return text.split(' ')
}

/** Columns that follow each other without a gap. */
function inSequence(
  widths: readonly (readonly [string, number])[],
): readonly FixedColumn[] {
  let start = 1
  return widths.map(([name, length]) => {
    const column = { name, start, length }
    start += length
    return column
  })
}
