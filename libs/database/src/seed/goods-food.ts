import type { Top } from './goods.js';

/** Sauces, grain, vegetables, fruit. */
export const FOOD: Top = {
  slug: 'food', name: '먹거리', nameEn: 'Food', palette: 'food',
  middles: [
    {
      slug: 'sauce', name: '장과 양념', nameEn: 'Sauces and seasoning',
      leaves: [
        {
          slug: 'soy-paste', name: '된장·간장', nameEn: 'Soybean paste and soy sauce', notice: 'processed-food', shapes: ['onggi', 'bottle', 'jar'], size: '500g',
          remarks: ['뚜껑을 연 뒤에는 차게 두고 마른 숟가락으로 덜어 주세요.', '햇빛이 들지 않는 서늘한 곳에서는 한 해를 두어도 맛이 깊어집니다.', '겉에 하얗게 피는 것은 장꽃으로, 걷어 내고 드시면 됩니다.'],
          rows: [
            ['gocheok-balhyo', '세 해 묵은 씨간장', '해마다 새 간장을 조금씩 더해 이어 온 진하고 검은 간장입니다.', 18000, '콩(국산), 천일염(국산), 물', { shape: 'bottle', options: '용량:300ml,500ml+6000,1L+14000' }],
            ['gocheok-balhyo', '옥상 장독 된장', '메주와 소금물만으로 스무 달을 익혀 구수하고 뒷맛이 짧습니다.', 15000, '콩(국산) 62%, 천일염(국산), 물', { shape: 'onggi', options: '용량:500g,1kg+11000' }],
            ['gocheok-balhyo', '국물이 맑은 국간장', '미역국과 나물에 넣어도 빛이 흐려지지 않는 맑은 간장입니다.', 9800, '콩(국산), 천일염(국산), 물', { shape: 'bottle', size: '500ml' }],
            ['gocheok-balhyo', '보리 막장', '보리밥을 띄워 섞어 봄에 담가 여름부터 먹는 순한 막장입니다.', 11000, '콩(국산), 보리(국산), 천일염(국산)', { shape: 'jar' }],
            ['gocheok-balhyo', '고척 청국장', '짚 대신 볶은 콩가루로 띄워 냄새가 순하고 실이 길게 늘어납니다.', 7500, '콩(국산) 98%, 콩가루(국산)', { shape: 'tub', size: '300g', list: 8500 }],
            ['garibong-gireum', '들깨 된장 무침장', '나물 한 접시에 한 숟가락이면 간이 맞는 들깨 넣은 된장입니다.', 8800, '된장(국산), 들깨가루(국산), 마늘(국산)', { shape: 'jar', size: '350g' }],
          ],
        },
        {
          slug: 'chili-paste', name: '고추장·쌈장', nameEn: 'Chili pastes', notice: 'processed-food', shapes: ['jar', 'onggi', 'tub'], size: '500g',
          remarks: ['젓가락 끝으로 찍어 먼저 맛을 보고 양을 정해 주세요.', '차게 두면 빛깔이 오래 붉습니다.', '열고 나서는 두 달 안에 드시는 것이 가장 맛있습니다.'],
          rows: [
            ['gocheok-balhyo', '찹쌀 고추장', '찹쌀을 삭혀 단맛을 내고 볕에 여섯 달을 익힌 고추장입니다.', 14500, '찹쌀(국산), 고춧가루(국산) 24%, 메줏가루(국산), 조청', { shape: 'onggi', options: '용량:500g,1kg+12000' }],
            ['gocheok-balhyo', '매실 고추장', '매실청으로 신맛을 얹어 비빔국수에 잘 어울립니다.', 13000, '고춧가루(국산), 매실청, 찹쌀(국산)', { shape: 'jar' }],
            ['garibong-gireum', '볶은 소고기 고추장', '다진 소고기를 참기름에 오래 볶아 도시락에 넣기 좋습니다.', 9500, '고추장(국산), 소고기(국산 한우) 18%, 참기름', { shape: 'jar', size: '250g', list: 11000 }],
            ['gocheok-balhyo', '견과 쌈장', '호두와 해바라기씨를 굵게 빻아 씹는 맛이 있는 쌈장입니다.', 8900, '된장(국산), 고추장(국산), 호두, 해바라기씨', { shape: 'tub', size: '400g' }],
            ['oryu-chanbang', '두부 쌈장', '두부를 으깨 넣어 짜지 않고 채소를 듬뿍 찍어 먹게 됩니다.', 6500, '두부(국산 콩), 된장(국산), 마늘', { shape: 'tub', size: '300g' }],
          ],
        },
        {
          slug: 'oil-vinegar', name: '기름·식초', nameEn: 'Oils and vinegars', notice: 'processed-food', shapes: ['bottle', 'bottle', 'tin'], size: '300ml',
          remarks: ['빛을 피하도록 짙은 병에 담았습니다.', '뚜껑을 연 뒤에는 두 달 안에 쓰는 것이 향이 좋습니다.', '가라앉는 것은 씨앗의 앙금이니 가볍게 흔들어 주세요.'],
          rows: [
            ['garibong-gireum', '아침에 짠 참기름', '낮은 온도로 볶아 빛이 옅고 향이 오래 남는 참기름입니다.', 19000, '참깨(국산) 100%', { options: '용량:180ml,300ml+11000' }],
            ['garibong-gireum', '볶지 않은 들기름', '날들깨를 그대로 눌러 짜 풀 향이 나는 들기름입니다.', 17000, '들깨(국산) 100%', { options: '용량:180ml,300ml+9000' }],
            ['garibong-gireum', '고추씨 기름', '고추씨와 대파를 천천히 우려 볶음밥 첫 기름으로 좋습니다.', 8500, '카놀라유, 고추씨(국산), 대파(국산)', { size: '250ml' }],
            ['gocheok-balhyo', '현미 흑초', '현미를 항아리에서 두 해 삭혀 신맛이 둥근 식초입니다.', 12500, '현미(국산) 100%', { size: '500ml', list: 14000 }],
            ['hang-gwail', '사과 식초', '흠집 난 사과를 통째로 갈아 삭힌, 물에 타 먹기 좋은 식초입니다.', 9800, '사과(국산) 100%', { size: '500ml' }],
          ],
        },
      ],
    },
    {
      slug: 'harvest', name: '곡물과 농산물', nameEn: 'Grain and produce',
      leaves: [
        {
          slug: 'grain', name: '쌀·잡곡', nameEn: 'Rice and grains', notice: 'fresh-food', shapes: ['sack', 'pouch', 'sack'], size: '1kg', exempt: true,
          remarks: ['찧은 지 보름 안에 드시면 밥 냄새가 가장 좋습니다.', '받으시면 뚜껑 있는 통에 옮겨 서늘한 곳에 두어 주세요.', '불리는 시간은 여름 삼십 분, 겨울 한 시간이 알맞습니다.'],
          rows: [
            ['gocheok-hande', '화요일에 찧은 백미', '한 되씩 찧어 부서진 낟알이 거의 없는 흰쌀입니다.', 5500, '쌀(국산) 100%', { options: '무게:1kg,3kg+9500,5kg+19000' }],
            ['gocheok-hande', '속겨 남긴 오분도미', '현미보다 부드럽고 백미보다 고소한, 반만 깎은 쌀입니다.', 5900, '쌀(국산) 100%', { options: '무게:1kg,3kg+10500' }],
            ['gocheok-hande', '다섯 가지 잡곡', '귀리, 수수, 기장, 조, 보리를 밥물이 같게 골라 섞었습니다.', 8800, '귀리, 수수, 기장, 조, 보리(모두 국산)'],
            ['gocheok-hande', '서리태 한 되', '속이 푸른 검은콩을 손으로 골라 벌레 먹은 것이 없습니다.', 16500, '서리태(국산) 100%', { list: 18500 }],
            ['gocheok-hande', '찰지게 붙는 찹쌀', '떡과 약밥에 쓰도록 물에 빨리 부는 찹쌀입니다.', 6800, '찹쌀(국산) 100%'],
            ['gocheok-hande', '두 사람 한 끼 쌀', '씻어 나와 바로 안치는 두 사람 한 끼씩의 작은 봉지입니다.', 9900, '쌀(국산) 100%', { size: '300g × 6봉', shape: 'pouch' }],
          ],
        },
        {
          slug: 'vegetable', name: '채소·버섯', nameEn: 'Vegetables and mushrooms', notice: 'fresh-food', shapes: ['greens', 'root', 'mushroom', 'crate'], size: '500g', exempt: true, excluded: 'perishable',
          remarks: ['받으신 날 종이에 싸서 냉장고 아래 칸에 세워 두어 주세요.', '크기가 고르지 않지만 맛은 같습니다.', '씻지 않은 채 두었다가 먹기 바로 전에 씻어 주세요.'],
          rows: [
            ['onsu-teotbat', '온수 쌈채소 꾸러미', '그날 가장 잘 자란 쌈채소 다섯 가지를 골라 담습니다.', 7900, '상추, 깻잎, 치커리, 쑥갓, 적겨자(모두 국산)', { shape: 'greens', size: '400g' }],
            ['onsu-teotbat', '흙 묻은 무와 당근', '흙째 보내 오래 가는 무 한 개와 당근 세 개입니다.', 5400, '무, 당근(국산)', { shape: 'root', size: '1.5kg' }],
            ['onsu-teotbat', '갓 딴 표고', '갓이 두껍고 물기가 적어 구워 먹기 좋은 표고입니다.', 9800, '표고버섯(국산)', { shape: 'mushroom', options: '무게:300g,600g+8500' }],
            ['onsu-teotbat', '못난이 감자 한 상자', '작거나 굽은 감자를 모아 싸게 냈습니다. 조림에 좋습니다.', 8500, '감자(국산)', { shape: 'crate', size: '3kg', tint: '#b08a52' }],
            ['onsu-teotbat', '아침 시금치', '뿌리 쪽이 붉고 단 시금치를 한 단씩 묶었습니다.', 4200, '시금치(국산)', { shape: 'greens', size: '300g' }],
            ['onsu-teotbat', '배추 세 통', '속이 노랗고 잎이 얇아 겉절이에 맞는 배추입니다.', 12900, '배추(국산)', { shape: 'cabbage', size: '3통(약 6kg)', list: 14900 }],
          ],
        },
        {
          slug: 'fruit', name: '과일', nameEn: 'Fruit', notice: 'fresh-food', shapes: ['apple', 'crate', 'berries'], size: '2kg', exempt: true, excluded: 'perishable',
          remarks: ['도착한 날 하루는 상온에 두면 향이 살아납니다.', '부딪힌 자리가 있으면 그것부터 드셔 주세요.', '상자에는 딴 날과 밭이 있는 고장을 적었습니다.'],
          rows: [
            ['hang-gwail', '껍질째 먹는 사과', '한입 크기의 작은 사과라 도시락에 넣기 좋습니다.', 16900, '사과(국산)', { shape: 'apple', tint: '#b8392e' }],
            ['hang-gwail', '햇배 한 상자', '물이 많고 아삭한 배를 크기를 맞추어 담았습니다.', 27000, '배(국산)', { shape: 'crate', size: '5kg(9개 안팎)', options: '크기:9개,7개+3000', tint: '#c9a24a' }],
            ['hang-gwail', '딸기 두 판', '새벽에 따서 무르기 전에 닿도록 이틀에 한 번만 부칩니다.', 19800, '딸기(국산)', { shape: 'berries', size: '500g × 2', tint: '#c0303a' }],
            ['hang-gwail', '서리 맞은 감귤', '서리가 내린 뒤에 따 신맛이 줄고 껍질이 얇습니다.', 14500, '감귤(국산)', { shape: 'crate', size: '3kg', list: 16500, tint: '#e0892b' }],
            ['hang-gwail', '말랑한 대봉감', '반쯤 익혀 보내 사흘 뒤부터 차례로 떠먹는 감입니다.', 18500, '감(국산)', { shape: 'apple', size: '12개', tint: '#d8632a' }],
          ],
        },
      ],
    },
  ],
};
