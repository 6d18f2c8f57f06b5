"""Words from which the benchmark's corpus is put together.

The site is invented; only the shape of its texts (length, links, Chinese phrases, numbers) follows the real one.
"""

ADJECTIVES = (
    "shared northern eastern southern western inner outer upper lower joint regional coastal riverside central open"
    " quiet early modern digital green maritime inland municipal provincial cross-border second later long-range local"
).split()

NOUNS = (
    "harbour bridge terminal railway laboratory campus market library clinic warehouse exchange workshop garden port"
    " corridor viaduct station depot archive observatory reservoir foundry shipyard tunnel ferry airfield museum"
    " studio hospital institute"
).split()

PROJECT_TYPES = (
    "railway, terminal, factory, laboratory, university, hospital, exchange, research centre, bridge, data centre,"
    " youth base, exhibition hall"
).split(", ")

POLICY_TYPES = "plan, measures, pilot, regulations, guidelines, programme".split(", ")

PLACE_KINDS = "city, district, new area, island, industrial park, bay".split(", ")

ORGANISATION_KINDS = "government, university, company, institute, association, newspaper".split(", ")

TERM_FIRST = (
    "harbour transit customs river market talent data tide border lantern bridge island quota permit freight pilot"
    " ledger signal charter anchor ferry cargo canal orchard summit dialogue exchange capital research patent"
    " wage tariff licence gateway corridor basin delta ridge cluster network"
).split()

TERM_SECOND = (
    "compact mechanism passage window alignment circle engine platform channel registry standard clause scheme"
    " protocol initiative framework quarter axis belt loop fund reserve index panel council chamber list quota"
    " method model layer rule station hub pool track card mark seal"
).split()

TERM_CATEGORIES = "rules, connectivity, science, finance, places, slogans".split(", ")

FAMILY_NAMES = (
    ("Chan", "陳", "陈"), ("Lau", "劉", "刘"), ("Wong", "黃", "黄"), ("Cheung", "張", "张"), ("Ho", "何", "何"),
    ("Leung", "梁", "梁"), ("Tse", "謝", "谢"), ("Yip", "葉", "叶"), ("Ng", "吳", "吴"), ("Kwok", "郭", "郭"),
)

GIVEN_NAMES = (
    ("Mei-ling", "美玲", "美玲"), ("Ka-wai", "嘉偉", "嘉伟"), ("Chi-ming", "志明", "志明"), ("Wing-sze", "詠詩", "咏诗"),
    ("Kin-nang", "建能", "建能"), ("Siu-fong", "小芳", "小芳"), ("Tsz-kit", "子傑", "子杰"), ("Yuk-lan", "玉蘭", "玉兰"),
    ("Hoi-yan", "凱欣", "凯欣"), ("Man-kit", "文傑", "文杰"),
)

# Two-character words in traditional and simplified characters; two of them make a name.
CHINESE_WORDS = (
    ("灣區", "湾区"), ("港澳", "港澳"), ("橋樑", "桥梁"), ("創新", "创新"), ("聯動", "联动"), ("開放", "开放"), ("貿易", "贸易"),
    ("科學", "科学"), ("產業", "产业"), ("規則", "规则"), ("銜接", "衔接"), ("數據", "数据"), ("流通", "流通"), ("海洋", "海洋"),
    ("航運", "航运"), ("樞紐", "枢纽"), ("青年", "青年"), ("創業", "创业"), ("醫療", "医疗"), ("健康", "健康"), ("跨境", "跨境"),
    ("金融", "金融"), ("綠色", "绿色"), ("製造", "制造"), ("智能", "智能"), ("研發", "研发"), ("試驗", "试验"), ("示範", "示范"),
    ("東部", "东部"), ("西岸", "西岸"), ("南翼", "南翼"), ("北站", "北站"), ("鐵路", "铁路"), ("機場", "机场"), ("碼頭", "码头"),
    ("會展", "会展"), ("文化", "文化"), ("教育", "教育"), ("人才", "人才"), ("服務", "服务"),
)

SCALES = {"billion yuan": 10**9, "million yuan": 10**6}
UNITS = ("billion yuan", "million yuan", "projects", "people", "hectares", "kilometres", "patents", "places")

SENTENCES = (
    "The plan treats the {noun} as a first step and leaves the rest to a later {noun}.",
    "Officials describe it as a {term}, by which each side keeps its own rules and recognises the other's.",
    "Work on the {adjective} {noun} began before the {adjective} {noun} was agreed, and no date is given for either.",
    "The report names [{place}]({place_link}) and says that the {noun} there is to follow the same {term}.",
    "Compared with [{project}]({project_link}), the site is smaller, but its {noun} is nearer to the {noun}.",
    "Whether the {term} applies to every {noun} or only to the {adjective} ones is not said.",
    "A second {noun} is mentioned in passing; its {noun}, its owner and its cost are left open.",
    "It is one of the places where the {term} has been tried out, together with [{platform}]({platform_link}).",
    "The {noun} is run by [{organisation}]({organisation_link}), which also looks after the {adjective} {noun} nearby.",
    "Visitors see a {adjective} {noun}, a {noun} and, behind both, the {noun} that gave the area its name.",
    "Firms from either side may use the {noun} once the {term} is in force, *provided that* they are registered.",
    "The wording is cautious: the {noun} \"will be explored\", the {noun} \"is being sped up\".",
    "Those who know the {noun} say that the {term} matters more than the money spent on it.",
    "In the same list stand a {adjective} {noun}, some {noun}s and the {term} already mentioned.",
    "For people who live near the {noun} the change is plain: fewer forms, shorter ways and a {adjective} {noun}.",
    "Its Chinese name is **{chinese}**, and signs on the {noun} carry both spellings.",
    "The [{policy}]({policy_link}) sets the frame, and the {term} fills it in.",
    "Nothing in the source tells how the {noun} will be paid for, or who decides when the {noun} is ready.",
)

CHINESE_SENTENCES = (
    "該區以**{hant}**為重點，並與**「{hant2}」**相銜接。",
    "當地把這一做法稱為**{hant}**，目標是讓{hant2}更便利。",
    "兩地將共同推進{hant}，加快**{hant2}**建設。",
)

STATUS_MEANINGS = (
    ("operating", "Open and in use"), ("completed", "Built or finished"), ("delivered", "Handed over for use"),
    ("trial-production", "Making its first test runs"), ("building", "Work is under way"),
    ("preparing", "Being set up"), ("approved", "Approved by those in charge"), ("issued", "Published or in force"),
    ("launched", "Started or unveiled"), ("signed", "Agreed in a contract"), ("planned", "To come later"),
    ("seeking", "Asked for"), ("partner", "Named as a partner only"),
)

THEMES = (
    ("planning", "Planning", "規劃", "规划"), ("innovation", "Innovation", "創新", "创新"),
    ("industry", "Industry and finance", "產業", "产业"), ("transport", "Transport", "交通", "交通"),
    ("rules", "Rules that fit", "規則", "规则"), ("daily-life", "Daily life", "生活", "生活"),
    ("youth", "Young people", "青年", "青年"), ("opening", "Opening up", "開放", "开放"),
)

# The editors' pages: id, title, summary.
PAGES = (
    ("home", "The bay, explained", "A guide to an invented bay area, made to measure site generators."),
    ("about", "About this site", "What the site is for and how its texts were made."),
    ("404", "Page not found", "There is no page at this address."),
    ("statuses", "What the statuses mean", "The words that tell how far something has come."),
    ("platforms", "Platforms", "Districts, parks and centres set apart for joint work."),
    ("projects", "Projects", "Single works and bodies, one by one."),
    ("policies", "Policies", "Plans, measures and pilots."),
    ("timeline", "Timeline", "Dated events, events without a date, and plans."),
    ("views", "Views", "What people say, reported as theirs."),
    ("themes", "Themes", "Ways through the material by subject."),
    ("glossary", "Glossary", "Words and phrases, explained."),
    ("figures", "Figures", "Each number, what it counts and where it stands."),
    ("source", "Source", "The source line by line, in our words."),
    ("notes", "Notes on translation", "What was garbled, and what is right."),
    ("places", "Places", "Where things are."),
    ("organisations", "Organisations", "Who takes part."),
)

NAVIGATION = (
    ("Platforms", "/platforms/"), ("Projects", "/projects/"), ("Policies", "/policies/"), ("Timeline", "/timeline/"),
    ("Views", "/views/"), ("Themes", "/themes/"), ("Glossary", "/glossary/"), ("Figures", "/figures/"),
    ("Source", "/source/"), ("About", "/about/"),
)
