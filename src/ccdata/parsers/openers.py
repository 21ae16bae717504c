"""The words that sentences begin with and names do not: for `capitals`, which tells them apart."""

from __future__ import annotations

from ccdata.parsers.grammar import ONES, TEENS, TENS

_PLAIN = """
    a about above according accordingly across additionally admittedly after afterwards again against
    ago ahead all almost along already also alternatively although always am amid among an and another
    any anyone anything anyway apart apparently are around as asked at away back based be because been
    before behind being below beneath besides better between beyond both but by called can certainly
    children clearly come commenting compared considering could councils critics crucially currently
    dear despite did do does don't done down due during each earlier early easily either else elsewhere
    enough especially even eventually ever every everyone everything everywhere evidently exactly except
    far few fewer fifth finally first firstly following for former formerly fortunately fourth from
    further furthermore generally get given go good got gradually great had half happily hardly has have
    having he hence her here hers herself him himself his how however i if immediately importantly in
    inadequate included including increasingly indeed initially inside instead interestingly into is
    isn't it its itself just keep keeping last lastly late later latest least left less let like
    likewise little local locally long look looking luckily made mainly make many may maybe me meanwhile
    might mine ministers more moreover most mostly much must my myself namely nationally near nearby
    nearly neither never nevertheless new next no nobody none nonetheless nor normally not nothing
    notwithstanding now obviously occasionally of off often oh ok okay old on once only onto opposite or
    other others otherwise ought our ours out outside outstanding over overall own part particularly
    past people per perhaps plainly please possibly presumably previously probably provided ps put q
    question quite rarely rather read really recent recently reportedly requires right roughly sadly
    said same say says second secondly see seemingly seldom set several shall she should show similarly
    simply since sir slightly so social some somebody somehow someone something sometimes somewhere soon
    sorry speaking still subsequently such suddenly sure surely take taken taking tell than thank thanks
    that the their theirs them themselves then there thereafter therefore these they thing things think
    third thirdly this those though through throughout thus till to today together tomorrow tonight too
    towards traditionally turn turning typically ultimately under undoubtedly unfortunately unless
    unlike until up upon us use used using usually very view want was wasn't we well went were what
    whatever when whenever where whereas wherever whether which whichever while whilst who whoever whole
    whom whose why will with within without won't would yes yesterday yet you young your yours yourself
"""
PLAIN = frozenset((*ONES, *TEENS, *TENS)) | frozenset(_PLAIN.split())
"""Words, in lower case, that open a sentence and are never a name for it."""

_ADJECTIVES = """
    Children Councils Early First Good Great Little Local Long New Next Old Outside Over People Second
    Social Third Young
"""
ADJECTIVES = frozenset(_ADJECTIVES.split())
"""Words that open a sentence, or a name of several words."""

_COMMON = """
    abuse access admission adoption advice anger anxiety art attendance austerity boy breakfast care
    cash chair chairman change child cloud coffee committee communication competition confidence contact
    control cost council counsel court cricket crime culture dad data daughter dawn death debate
    decision defeat defence defendant delay demand development dinner drink driver driving drizzle
    drought dusk education entry equality evidence experience failure father fear feedback fire flooding
    fog food football fostering frost funding girl government grass guidance half-time health help
    history home hope housing ice inflation information innovation inspection insurance investment judge
    jury justice kick kinship knowledge land language law leader leadership legislation life loneliness
    love luck lunch man management manager match media medicine membership money morale morning mother
    mum music nature neglect neighbour news night nobody noise nurse nursing opinion oversight ownership
    paperwork parent parking participation partnership pay peace performance permission planning play
    police policy politics population poverty power practice pressure pride process production profit
    progress property prosecution protection quality race rain recruitment reform religion
    reorganisation report research respect responsibility retention risk rugby safety school scrutiny
    security sentencing service silence sleet snow society son space speech spending sport stability
    staff stress success sunrise sunset sunshine supply support talent talk task tea teacher teaching
    technology tension thunder time trade traffic training travel treatment trouble trust truth turnover
    unemployment value victim victory violence visibility voice war waste water wealth weather welfare
    wind woman work worker youth
"""
COMMON = frozenset(_COMMON.split())
"""Common nouns, in lower case, that stand without an article before "is", "was" or "said", as a name does."""
