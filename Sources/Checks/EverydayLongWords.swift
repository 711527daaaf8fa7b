/// English words of four syllables and more that families meet at school and at home, beside `commonLongWords`.
let everydayLongWords: WordSet = """
    accidentally accompanied accompany accompanying activities activity adorable adventurous aeroplane
    affordable agriculture allergic alligator alligators allotments alphabetical ambulances anniversary
    antibiotic antibiotics apologise apologised apologising appreciated appropriate aquarium aquariums
    arithmetic asparagus asthmatic astronomy athletics aubergine auditorium autobiography automatic avocado
    avocados babysitting barbecuing beautifully bicycle bicycles bilingual binoculars biography biology
    breastfeeding broccoli butterflies cafeteria calculator calculators calendula calorie calories catering
    caterpillar caterpillars cauliflower celebrate celebrated celebrates celebrating celebration celebrations
    cemetery centimeter centimeters centimetre centimetres century ceremonial ceremonies ceremony chameleon
    charity cheerleading chimpanzee chimpanzees cinema cinnamon citizenship coeliac collaborate collaboration
    comfortable community competitions congratulate congratulations considerate constellation constellations
    conversation conversations cooperate cooperation coronavirus courgette creativity crocodile cultural
    curiosity curious curriculum dandelion dandelions decimal decorate decorated decorates decorating decoration
    decorations deliveries delivery deodorant destination diabetes diabetic diarrhea diarrhoea dictation
    dictionaries dictionary dinosaur dinosaurs disabilities disability disagreement discoveries discovery
    disobedient dormitory dyscalculia dyslexia ecology economical ecosystem ecosystems educator educators
    electrical electrician electricity elephant elephants elevator emergencies emergency emotional emotions
    encyclopedia energetic enjoyable entertainment enthusiastic environmental equality escalator evacuation
    evaporate evaporation everlasting everyday everyone evidently evolution examination exhibition exhibitions
    experimenting explanation explanations exploratory fabulous facilitator fascinating february fertiliser
    festivities firefighter firefighters flamingo fortunately gardening generosity generously geography geometry
    georgian graduation grandparenting gymnastics handwriting helicopter helicopters hibernate hibernation
    hippopotamus historical holidaymaker honesty hospitalised hospitality hypothermia ibuprofen identical
    imaginary imaginative imaginatively immunisation immunisations immunization immunizations independence
    individual individuals inequality information inhalation inhaler inhalers initially inspirational
    interactive international interpreter interpreters interpreting interviewing investigate investigated
    investigates investigating investigation investigations investigator invisible invitation invitations
    january kaleidoscope kilogram kilograms kilometre kilometres kindergarten kitchenware laboratory ladybird
    latitude librarian librarians library literacy lollipop longitude macaroni magically magnificent majority
    manipulate margarine marvellously mathematician mathematicians mathematics medication medications meditation
    memorable mentoring microscopic midwifery millennium millilitre millilitres millimetre millimetres
    minorities minority monitoring multicultural multilingual multiplication multiply multiplying musically
    mysterious nationality navigator neighbourhood neighbourhoods numeracy nursery nutritional nutritious
    occupational octopuses operator opportunity optician opticians orangutan organically organised organiser
    organisers organizer organizers orienteering original ornamental overcoming overnight overnights packaging
    paediatric pantomime pantomimes paracetamol paramedic paramedics parliamentary participate participated
    participates participating particular passionately pedestrian pedestrians penicillin pepperoni performances
    periscope personality photocopied photocopier photocopy photographer photographers photography physically
    physiotherapist physiotherapy playfully poetry population porcupine practically prehistoric preparation
    presentation presentations procedure pronunciation psychologist psychologists quadrilateral questionnaire
    questionnaires raspberries raspberry reception recreation recyclable refreshments refrigerator refugee
    registration relatively relaxation religious remembrance reservation residential responsibilities
    responsibility responsible reusable rhinoceros safeguarding salamander sanitary sanitiser sanitizer
    satisfactory satsumas scholarship scientifically secondary secretary sensitively separation signatory
    similarly skeleton society solidarity spaghetti spectacular spirituality stationery stegosaurus storytelling
    strawberries strawberry subtracting subtraction supermarket supermarkets supervised supervising supervision
    supplementary symmetrical symmetry sympathetic taekwondo tarantula television temperature temperatures
    territory therapeutic thermometer thermometers tomato tonsillitis traditionally trampoline trampolines
    trampolining translated translation translations transportation triangular triceratops trigonometry
    tuberculosis tyrannosaurus ukulele ukuleles umbrella unaccompanied unavoidable unbelievable uncomfortable
    underwater unexpectedly unforgettable unfortunately unhealthily uninterrupted university vaccinate
    vaccinated vaccinates vaccinating vaccination vaccinations valentine valentines variety vegetable vegetables
    vegetarian vegetarians ventilation veterinary victorian victorians videoing vocabulary volleyball
    volunteering watercolour watercolours watermelon wheelchair whiteboard xylophone yesterday
    """
