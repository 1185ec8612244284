package org.broadsheet.relation;

import java.util.List;

/**
 * The names that a relation may have: slots of the TAC KBP slot filling task (2009 to 2017), and
 * {@code gpe:part_of} and {@code per:predecessor}, which it does not know.
 */
public final class Slots {
  /** All of them, in the order of the data dictionary. */
  public static final List<String> NAMES =
      List.of(
          "per:title",
          "per:employee_or_member_of",
          "per:alternate_names",
          "per:age",
          "per:origin",
          "per:countries_of_residence",
          "per:statesorprovinces_of_residence",
          "per:cities_of_residence",
          "per:parents",
          "per:children",
          "per:spouse",
          "per:siblings",
          "per:other_family",
          "per:charges",
          "per:date_of_birth",
          "per:date_of_death",
          "per:schools_attended",
          "org:alternate_names",
          "org:top_members_employees",
          "org:members",
          "org:member_of",
          "org:subsidiaries",
          "org:parents",
          "org:founded_by",
          "org:country_of_headquarters",
          "org:stateorprovince_of_headquarters",
          "org:city_of_headquarters",
          "org:political_affiliation",
          "gpe:part_of",
          "per:predecessor");

  private Slots() {}
}
