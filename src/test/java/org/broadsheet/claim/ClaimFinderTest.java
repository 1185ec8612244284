package org.broadsheet.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Claims of sentences with trees made by hand: how rules alone cut, join and tell the parts apart.
 */
class ClaimFinderTest {
  private static final String OPEN = "“/``/O/";
  private static final String CLOSE = "”/''/O/";
  private static ClaimFinder finder;

  @BeforeAll
  static void read() {
    finder = new ClaimFinder(RuleBook.load(Models.bundled().without("weights/claims/")));
  }

  @Test
  void readsReportedClauseWithItsThat() {
    Document d =
        Sentences.document(
            "Ortiz/NNP/PERSON/3/nsubj has/VBZ/O/3/aux said/VBN/O/0/root that/IN/O/6/mark"
                + " fares/NNS/O/6/nsubj rose/VBD/O/3/ccomp ././O/3/punct");
    Claim claim = only(d);
    assertThat(parts(d, claim)).containsExactly("Ortiz", "has said", "that fares rose");
    assertThat(claim.kind()).isEqualTo(ClaimKind.INDIRECT);
    assertThat(claim.act()).isEqualTo(Act.SAY);
    assertThat(claim.sourceKind()).isEqualTo(SourceKind.PERSON);
  }

  @Test
  void joinsPiecesAroundTheCueAndTheQuotationAfterIt() {
    Document d =
        Sentences.document(
            OPEN
                + "3/punct We/PRP/O/3/nsubj won/VBD/O/7/ccomp ,/,/O/7/punct "
                + CLOSE
                + "7/punct"
                + " Ortiz/NNP/PERSON/7/nsubj said/VBD/O/0/root ././O/7/punct",
            OPEN
                + "3/punct Nobody/NN/O/3/nsubj slept/VBD/O/0/root ././O/3/punct "
                + CLOSE
                + "3/punct");
    Claim claim = only(d);
    assertThat(parts(d, claim)).containsExactly("Ortiz", "said", "“We won,” … “Nobody slept.”");
    assertThat(claim.kind()).isEqualTo(ClaimKind.DIRECT);
  }

  @Test
  void denialIsNegated() {
    Document d =
        Sentences.document(
            "Ortiz/NNP/PERSON/2/nsubj denied/VBD/O/0/root any/DT/O/4/det wrongdoing/NN/O/2/obj"
                + " ././O/2/punct");
    Claim claim = only(d);
    assertThat(claim.act()).isEqualTo(Act.DENY);
    assertThat(claim.negated()).isTrue();
  }

  @Test
  void actThatDidNotTakePlaceIsNoClaim() {
    Document d =
        Sentences.document(
            "Ortiz/NNP/PERSON/5/nsubj:pass has/VBZ/O/5/aux not/RB/O/5/advmod been/VBN/O/5/aux:pass"
                + " accused/VBN/O/0/root of/IN/O/7/case fraud/NN/O/5/obl ././O/5/punct");
    assertThat(finder.find(d, Entities.NONE)).isEmpty();
  }

  @Test
  void passiveWithoutAgentHasNoSource() {
    Document d =
        Sentences.document(
            "Ortiz/NNP/PERSON/3/nsubj:pass was/VBD/O/3/aux:pass accused/VBN/O/0/root"
                + " of/IN/O/5/case fraud/NN/O/3/obl ././O/3/punct");
    Claim claim = only(d);
    assertThat(claim.source()).isNull();
    assertThat(claim.sourceKind()).isEqualTo(SourceKind.ANONYMOUS);
    assertThat(content(d, claim)).isEqualTo("Ortiz … of fraud");
  }

  @Test
  void claimInsideAClaimHasAParent() {
    Document d =
        Sentences.document(
            "Ortiz/NNP/PERSON/2/nsubj said/VBD/O/0/root that/IN/O/5/mark Marsh/NNP/PERSON/5/nsubj"
                + " wants/VBZ/O/2/ccomp to/TO/O/7/mark leave/VB/O/5/xcomp ././O/2/punct");
    List<Claim> claims = finder.find(d, Entities.NONE);
    assertThat(claims).extracting(Claim::act).containsExactly(Act.SAY, Act.INTEND);
    assertThat(claims).extracting(Claim::parent).containsExactly(-1, 0);
  }

  @Test
  void ofTwoClaimsAroundEachOtherTheOneWithASourceIsTheOuter() {
    Document d =
        Sentences.document(
            "Mills/NNS/O/4/nsubj:pass were/VBD/O/4/aux:pass reportedly/RB/O/4/advmod"
                + " sold/VBN/O/0/root ,/,/O/4/punct according/VBG/O/8/case to/IN/O/6/fixed"
                + " Ortiz/NNP/PERSON/4/obl ././O/4/punct");
    List<Claim> claims = finder.find(d, Entities.NONE);
    assertThat(claims)
        .extracting(claim -> words(d, claim.cue()))
        .containsExactlyInAnyOrder("reportedly", "according to");
    int outer = words(d, claims.get(0).cue()).equals("reportedly") ? 1 : 0;
    assertThat(claims.get(outer).parent()).isEqualTo(-1);
    assertThat(claims.get(1 - outer).parent()).isEqualTo(outer);
  }

  @Test
  void readsSignatureBehindADash() {
    Document d =
        Sentences.document(
            OPEN
                + "3/punct We/PRP/O/3/nsubj won/VBD/O/0/root the/DT/O/5/det appeal/NN/O/3/obj"
                + " today/NN/O/3/obl:tmod ././O/3/punct "
                + CLOSE
                + "3/punct —/:/O/3/punct Marta/NNP/PERSON/11/compound Ortiz/NNP/PERSON/3/dep");

    assertThat(parts(d, only(d))).containsExactly("Marta Ortiz", "—", "“We won the appeal today.”");
  }

  @Test
  void readsTurnsOfATranscript() {
    Document d =
        Sentences.paragraphs(
            List.of(
                "ORTIZ/NNP/PERSON/4/dep :/:/O/4/punct We/PRP/O/4/nsubj won/VBD/O/0/root ././O/4/punct"),
            List.of(
                "MARSH/NNP/PERSON/4/dep :/:/O/4/punct Did/VBD/O/4/aux you/PRP/O/0/root ?/./O/4/punct"));

    List<Claim> claims = finder.find(d, Entities.NONE);
    assertThat(claims).hasSize(2);
    assertThat(parts(d, claims.get(0))).containsExactly("ORTIZ", ":", "We won.");
    assertThat(parts(d, claims.get(1))).containsExactly("MARSH", ":", "Did you?");
  }

  @Test
  void aLabelIsNoSpeaker() {
    Document d =
        Sentences.document(
            "Location/NN/O/4/dep :/:/O/4/punct the/DT/O/4/det hall/NN/O/0/root ././O/4/punct");

    assertThat(finder.find(d, Entities.NONE)).isEmpty();
  }

  private static Claim only(Document d) {
    List<Claim> claims = finder.find(d, Entities.NONE);
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private static List<String> parts(Document d, Claim claim) {
    return List.of(words(d, claim.source()), words(d, claim.cue()), content(d, claim));
  }

  private static String words(Document d, Phrase phrase) {
    return phrase.tokens().span(d.sentence(phrase.sentence())).in(d.text());
  }

  private static String content(Document d, Claim claim) {
    return String.join(" … ", claim.content().stream().map(s -> s.in(d.text())).toList());
  }
}
