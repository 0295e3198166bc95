import type { Middle } from './goods.js';

/** Side dishes, bread and sweets, tea and drinks: the second half of what one eats. */
export const TABLE_FOOD: readonly Middle[] = [
  {
    slug: 'side-dish', name: '김치와 반찬', nameEn: 'Kimchi and side dishes',
    leaves: [
      {
        slug: 'kimchi', name: '김치', nameEn: 'Kimchi', notice: 'processed-food', shapes: ['cabbage', 'tub', 'onggi'], size: '1kg', excluded: 'perishable',
        remarks: ['도착하면 하루를 밖에 두었다가 차게 넣으면 알맞게 익습니다.', '국물에 잠기도록 눌러 두면 끝까지 아삭합니다.', '부치는 동안 조금 익어 통이 부풀 수 있으나 상한 것이 아닙니다.'],
        rows: [
          ['gaebong-kimchi', '금요일 포기김치', '젓갈을 적게 넣어 시원하고, 익을수록 맑아지는 포기김치입니다.', 13900, '배추(국산) 74%, 고춧가루(국산), 무, 새우젓', { shape: 'cabbage', options: '무게:1kg,3kg+23000,5kg+44000' }],
          ['gaebong-kimchi', '이틀 익힌 깍두기', '깍둑 썬 무를 이틀 익혀 국밥에 바로 올릴 수 있습니다.', 9800, '무(국산) 82%, 고춧가루(국산), 멸치액젓', { shape: 'tub' }],
          ['gaebong-kimchi', '맵지 않은 백김치', '배와 밤을 채 썰어 넣어 아이도 국물까지 마십니다.', 12500, '배추(국산), 배, 밤, 무, 마늘', { shape: 'cabbage' }],
          ['gaebong-kimchi', '갓 버무린 겉절이', '절인 지 두 시간 만에 버무려 배추가 아직 살아 있습니다.', 8900, '배추(국산), 고춧가루(국산), 참깨', { shape: 'tub', size: '700g' }],
          ['gaebong-kimchi', '동치미 한 통', '무를 통째로 담가 살얼음이 끼면 국수를 말아 먹습니다.', 11500, '무(국산), 배, 쪽파, 천일염', { shape: 'onggi', size: '2kg', list: 13000 }],
          ['gaebong-kimchi', '총각김치', '무청까지 연한 어린 무만 골라 담갔습니다.', 12900, '총각무(국산) 80%, 고춧가루(국산), 새우젓', { shape: 'tub' }],
        ],
      },
      {
        slug: 'banchan', name: '반찬', nameEn: 'Side dishes', notice: 'processed-food', shapes: ['lunchbox', 'tub', 'jar'], size: '200g', excluded: 'perishable',
        remarks: ['차게 두고 사흘 안에 드셔 주세요.', '덜어 먹을 만큼만 꺼내면 더 오래 갑니다.', '한 통이 두 사람 두 끼에 맞습니다.'],
        rows: [
          ['oryu-chanbang', '우엉 조림', '간장에 오래 졸이지 않아 우엉 향이 남아 있습니다.', 5800, '우엉(국산), 간장, 조청, 참깨', { shape: 'tub' }],
          ['oryu-chanbang', '멸치 아몬드 볶음', '비린내를 날린 멸치에 아몬드를 넣어 바삭하게 볶았습니다.', 6500, '멸치(국산), 아몬드, 조청', { shape: 'tub' }],
          ['oryu-chanbang', '세 가지 나물', '고사리, 도라지, 시금치를 따로 무쳐 한 그릇에 담았습니다.', 8900, '고사리, 도라지, 시금치(모두 국산)', { shape: 'lunchbox', size: '300g' }],
          ['oryu-chanbang', '메추리알 장조림', '홍두깨살을 찢어 넣어 밥 비벼 먹기 좋은 장조림입니다.', 8500, '메추리알(국산), 소고기(국산), 간장', { shape: 'jar', size: '300g' }],
          ['oryu-chanbang', '일주일 반찬 꾸러미', '다섯 가지를 조금씩 담아 한 주를 먹는 꾸러미입니다.', 21900, '구성에 따라 다름(상자 안 쪽지 참조: 나물, 조림, 볶음, 무침, 전)', { shape: 'lunchbox', size: '5종 × 150g', list: 24500 }],
        ],
      },
      {
        slug: 'soup', name: '국·탕', nameEn: 'Soups', notice: 'processed-food', shapes: ['meal', 'pot', 'pouch'], size: '500g',
        remarks: ['봉지째 끓는 물에 칠 분을 데우면 됩니다.', '얼린 채로 닿으며, 얼려 두면 여섯 달을 둘 수 있습니다.', '한 봉지가 한 사람 넉넉한 한 그릇입니다.'],
        rows: [
          ['guro-gukmul', '열두 시간 곰탕', '사골과 양지를 함께 고아 뽀얗고 깔끔한 국물입니다.', 7900, '사골(국산), 양지(국산), 대파, 소금', { shape: 'meal', options: '개수:1봉,4봉+21000' }],
          ['guro-gukmul', '새벽 콩나물국', '북어를 볶아 넣어 시원하고 밍밍하지 않습니다.', 4500, '콩나물(국산), 북어, 마늘', { shape: 'pouch' }],
          ['guro-gukmul', '들깨 미역국', '들깨를 갈아 넣어 고소하고 미역이 부드럽습니다.', 5500, '미역(국산), 들깨(국산), 국간장', { shape: 'pot' }],
          ['guro-gukmul', '얼큰 육개장', '고사리와 대파를 듬뿍 넣고 고추기름을 따로 담았습니다.', 8200, '소고기(국산), 고사리, 대파, 고추기름', { shape: 'meal', list: 9200 }],
          ['guro-gukmul', '시래기 된장국', '고척동 된장을 풀고 시래기를 푹 삶아 넣었습니다.', 4900, '시래기(국산), 된장(국산), 들깨', { shape: 'pouch' }],
        ],
      },
    ],
  },
  {
    slug: 'bakery', name: '빵과 과자', nameEn: 'Bakery and sweets',
    leaves: [
      {
        slug: 'bread', name: '빵', nameEn: 'Bread', notice: 'processed-food', shapes: ['bread', 'loaf', 'bread'], size: '1개', excluded: 'perishable',
        remarks: ['받은 날 먹을 만큼 남기고 썰어 얼려 주세요.', '오븐에 물을 조금 뿌려 오 분 데우면 처음처럼 됩니다.', '달걀과 우유를 쓰는 빵과 같은 자리에서 굽습니다.'],
        rows: [
          ['dorim-oven', '스무 시간 통밀빵', '통밀 가루를 반 넘게 써서 씹을수록 고소합니다.', 7200, '통밀가루 52%, 밀가루, 물, 소금, 발효종', { shape: 'bread', size: '450g' }],
          ['dorim-oven', '결이 찢어지는 우유 식빵', '물 대신 우유로 반죽해 손으로 찢으면 결이 길게 일어납니다.', 6500, '밀가루, 우유(국산) 30%, 버터', { shape: 'loaf', size: '420g' }],
          ['dorim-oven', '무화과 호두빵', '무화과를 홍차에 불려 넣어 촉촉하고 향이 납니다.', 8900, '밀가루, 무화과, 호두, 발효종', { shape: 'bread', size: '380g', list: 9800 }],
          ['dorim-oven', '쌀 식빵', '밀가루를 쓰지 않고 쌀가루로 구워 속이 촉촉합니다.', 7800, '쌀가루(국산) 85%, 우유, 버터', { shape: 'loaf' }],
          ['dorim-oven', '앙버터 치아바타', '동네 팥을 쑤어 식힌 뒤 버터와 함께 끼웠습니다.', 4800, '밀가루, 팥(국산), 버터', { shape: 'bread', options: '개수:1개,3개+8800' }],
        ],
      },
      {
        slug: 'cookie', name: '과자', nameEn: 'Biscuits', notice: 'processed-food', shapes: ['cookie', 'sticks', 'tin', 'box'], size: '180g',
        remarks: ['습기를 빨아들이는 것을 함께 넣었습니다.', '단맛을 줄여 차와 함께 먹기 좋습니다.', '열고 나서는 밀폐 그릇에 두고 이 주 안에 드셔 주세요.'],
        rows: [
          ['dorim-oven', '버터 쿠키 한 통', '버터를 차게 썰어 넣어 부서지는 결이 살아 있습니다.', 12000, '밀가루, 버터 34%, 설탕, 달걀', { shape: 'cookie', options: '맛:바닐라,녹차+500,초코+500' }],
          ['dorim-oven', '참깨 막대 과자', '가리봉 깨를 듬뿍 묻혀 짭짤하고 바삭합니다.', 5500, '밀가루, 참깨(국산), 소금', { shape: 'sticks' }],
          ['dorim-oven', '구움 과자 선물 상자', '네 가지 구움 과자를 두 개씩 담은 상자입니다.', 19800, '밀가루, 달걀, 버터, 아몬드가루', { shape: 'box', size: '8개', list: 22000 }],
          ['oryu-daltteok', '쌀 강정', '튀기지 않고 부풀린 쌀을 조청에 버무려 굳혔습니다.', 7800, '쌀(국산), 조청(국산), 땅콩', { shape: 'cookie' }],
          ['oryu-daltteok', '생강 편강', '생강을 얇게 저며 설탕에 졸여 말린 알싸한 과자입니다.', 8800, '생강(국산), 설탕', { shape: 'tin', size: '120g' }],
        ],
      },
      {
        slug: 'rice-cake', name: '떡·한과', nameEn: 'Rice cakes', notice: 'processed-food', shapes: ['tteok', 'box', 'lunchbox'], size: '500g', excluded: 'perishable',
        remarks: ['받은 날 드실 것이 아니면 하나씩 싸서 얼려 주세요.', '냉장고에 두면 굳으니 상온이나 얼림이 좋습니다.', '소금은 천일염, 물은 정수한 것만 씁니다.'],
        rows: [
          ['oryu-daltteok', '콩 박힌 설기', '서리태를 설탕에 졸이지 않고 박아 심심하고 고소합니다.', 9500, '멥쌀(국산), 서리태(국산), 소금', { shape: 'tteok' }],
          ['oryu-daltteok', '쑥 인절미', '봄에 뜯어 얼려 둔 쑥을 넣어 빛이 짙은 인절미입니다.', 10800, '찹쌀(국산), 쑥(국산) 12%, 콩고물', { shape: 'tteok', list: 12000 }],
          ['oryu-daltteok', '꿀떡 한 상자', '한입에 터지는 깨꿀 소를 넣은 색색의 꿀떡입니다.', 8200, '멥쌀(국산), 참깨, 꿀', { shape: 'box' }],
          ['oryu-daltteok', '영양 찰떡', '밤, 대추, 호두를 넣고 하나씩 싸서 아침으로 먹기 좋습니다.', 17800, '찹쌀(국산), 밤, 대추, 호두, 콩', { shape: 'lunchbox', options: '개수:10개,20개+15000' }],
          ['oryu-daltteok', '약과 열두 개', '집청을 사흘 입혀 속까지 촉촉한 작은 약과입니다.', 13500, '밀가루, 조청, 참기름, 생강', { shape: 'tteok', size: '12개' }],
        ],
      },
    ],
  },
  {
    slug: 'drink', name: '차와 음료', nameEn: 'Tea and drinks',
    leaves: [
      {
        slug: 'coffee', name: '커피', nameEn: 'Coffee', notice: 'processed-food', shapes: ['pouch', 'tin', 'pouch'], size: '200g',
        remarks: ['볶은 지 닷새부터 삼 주까지가 가장 맛있습니다.', '봉투의 숨구멍은 막지 말고 서늘한 곳에 두어 주세요.', '우리는 법을 그림으로 그려 넣었습니다.'],
        rows: [
          ['onsu-bean', '온수 첫차 블렌드', '첫차를 타는 사람을 위해 진하고 쓰지 않게 섞었습니다.', 13000, '커피 원두(브라질, 콜롬비아) 100%', { options: '갈기:갈지 않음,드립,모카포트 / 무게:200g,500g+15000' }],
          ['onsu-bean', '낮에 마시는 연한 커피', '신맛을 남겨 볶아 차처럼 맑게 마시는 커피입니다.', 14500, '커피 원두(에티오피아) 100%', { options: '갈기:갈지 않음,드립' }],
          ['onsu-bean', '밤에 마시는 커피', '카페인을 줄인 콩을 달게 볶아 저녁에도 부담이 적습니다.', 15500, '디카페인 커피 원두(콜롬비아) 100%', { list: 17000 }],
          ['onsu-bean', '내려 마시는 봉지 커피', '컵에 걸고 물만 부으면 되는 한 잔씩의 커피입니다.', 11900, '커피 원두(콜롬비아, 과테말라)', { shape: 'box', size: '10g × 10개' }],
          ['onsu-bean', '차게 내린 커피 원액', '열두 시간 찬물에 내려 물이나 우유에 타 마십니다.', 12800, '커피 추출액 100%', { shape: 'bottle', size: '500ml' }],
        ],
      },
      {
        slug: 'tea', name: '차', nameEn: 'Tea', notice: 'processed-food', shapes: ['tin', 'teapot', 'pouch'], size: '50g',
        remarks: ['한 숟가락이면 두 사람이 세 번 우려 마십니다.', '물은 팔팔 끓인 뒤 잠시 식혀 부어 주세요.', '통을 닫아 향이 센 것과 따로 두어 주세요.'],
        rows: [
          ['cheonwang-cha', '천왕산 쑥차', '어린 쑥을 세 번 덖어 쓴맛을 덜어 낸 차입니다.', 9800, '쑥(국산) 100%', { shape: 'tin', size: '40g' }],
          ['cheonwang-cha', '볶은 메밀차', '껍질째 볶아 구수하고, 식혀서 물처럼 마시기 좋습니다.', 7500, '메밀(국산) 100%', { shape: 'pouch', size: '200g' }],
          ['cheonwang-cha', '감잎차', '유월의 감잎을 쪄서 말려 떫은맛이 없습니다.', 8900, '감잎(국산) 100%', { shape: 'tin' }],
          ['cheonwang-cha', '우엉차 봉지', '우엉을 얇게 썰어 두 번 볶아 봉지에 나누어 담았습니다.', 8200, '우엉(국산) 100%', { shape: 'box', size: '1.5g × 20개' }],
          ['cheonwang-cha', '첫 찻자리 꾸러미', '세 가지 차와 거름망을 담은 처음 마시는 사람의 꾸러미입니다.', 26000, '쑥, 감잎, 국화(모두 국산)', { shape: 'teapot', size: '3종', list: 29000 }],
        ],
      },
      {
        slug: 'syrup', name: '청·음료', nameEn: 'Fruit syrups and drinks', notice: 'processed-food', shapes: ['juice', 'bottle', 'juice'], size: '500g',
        remarks: ['찬물이나 탄산수 네 배에 타서 드셔 주세요.', '물기 없는 숟가락으로 뜨고 차게 두어 주세요.', '과육이 가라앉으니 저어서 떠 주세요.'],
        rows: [
          ['hang-gwail', '생강 배청', '배를 갈아 넣어 생강이 맵지 않고 목에 부드럽습니다.', 13500, '배(국산) 45%, 생강(국산), 설탕', { options: '용량:500g,1kg+11000', tint: '#d9b25c' }],
          ['hang-gwail', '유자 한 병', '씨를 빼고 껍질을 가늘게 썰어 씹는 맛이 있습니다.', 12900, '유자(국산) 55%, 설탕', { tint: '#e3b23c' }],
          ['hang-gwail', '오미자 원액', '다섯 가지 맛이 차례로 나는 붉은 원액입니다.', 18500, '오미자(국산) 50%, 설탕', { shape: 'bottle', size: '500ml', list: 20500, tint: '#a8324a' }],
          ['hang-gwail', '자몽청', '하얀 속껍질을 모두 벗겨 쓰지 않습니다.', 12500, '자몽, 설탕', { tint: '#e07a5f' }],
          ['cheonwang-cha', '대추 고', '대추를 여덟 시간 고아 체에 내린 걸쭉한 대추차입니다.', 15800, '대추(국산) 90%, 꿀', { shape: 'jar', tint: '#6b2f1e' }],
        ],
      },
    ],
  },
];
