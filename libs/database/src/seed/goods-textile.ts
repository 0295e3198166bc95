import type { Top } from './goods.js';

/** Clothes, bags, accessories, bedding. */
export const TEXTILE_GOODS: Top = {
  slug: 'clothing', name: '옷과 천', nameEn: 'Clothing and textile', palette: 'textile',
  middles: [
    {
      slug: 'wear', name: '옷', nameEn: 'Clothes',
      leaves: [
        {
          slug: 'tops', name: '윗옷', nameEn: 'Tops', notice: 'wear', shapes: ['tshirt', 'shirt', 'folded'], size: 'S, M, L',
          remarks: ['치수는 한 번 빤 뒤에 잰 것입니다.', '뒤집어 찬물에 빨면 빛이 오래 갑니다.', '목둘레는 두 줄로 박아 늘어나지 않습니다.'],
          rows: [
            ['garibong-silttam', '두꺼운 무명 반팔', '속이 비치지 않게 도톰한 실로 짠 반팔입니다.', 24000, '면 100%', { shape: 'tshirt', options: '색상:흰색,먹색,쑥색 / 크기:S,M,L' }],
            ['garibong-silttam', '주머니 하나 셔츠', '가슴 주머니에 안경이 들어가는 넉넉한 셔츠입니다.', 48000, '면 100%', { shape: 'shirt', options: '색상:하늘색,아이보리 / 크기:M,L,XL+2000' }],
            ['garibong-silttam', '골지 긴팔', '팔목이 길어 접어 입고 펴 입습니다.', 29000, '면 95%, 폴리우레탄 5%', { shape: 'tshirt', options: '색상:베이지,남색,포도주색' }],
            ['garibong-silttam', '마 섞인 여름 셔츠', '마를 섞어 땀이 나도 몸에 붙지 않습니다.', 52000, '마 55%, 면 45%', { shape: 'shirt', options: '색상:모래색,옥색 / 크기:M,L', list: 58000 }],
            ['garibong-silttam', '동네 이름 반팔', '구로 열 동의 이름을 점자처럼 찍은 반팔입니다.', 27000, '면 100%', { shape: 'tshirt', options: '색상:남색,겨자색 / 크기:S,M,L,XL+1000' }],
          ],
        },
        {
          slug: 'outer', name: '겉옷·바지', nameEn: 'Outerwear and trousers', notice: 'wear', shapes: ['jacket', 'vest', 'pants'], size: 'M, L',
          remarks: ['단추와 실을 한 벌 더 넣어 드립니다.', '기장은 가게에서 거저 줄여 드립니다.', '처음 두 번은 따로 빨아 주세요.'],
          rows: [
            ['garibong-silttam', '누빔 조끼', '솜을 얇게 누벼 겉옷 안에 껴입는 조끼입니다.', 59000, '겉감 면 100%, 충전재 폴리에스터 100%', { shape: 'vest', options: '색상:쑥색,쪽빛,밤색 / 크기:M,L' }],
            ['garibong-silttam', '일터 겉옷', '주머니가 넷 달리고 팔꿈치를 덧댄 겉옷입니다.', 89000, '면 100%', { shape: 'jacket', options: '색상:남색,밤색 / 크기:M,L,XL+3000' }],
            ['garibong-silttam', '허리 편한 면바지', '허리 뒤쪽에만 고무줄을 넣어 앞에서 보면 단정합니다.', 46000, '면 98%, 폴리우레탄 2%', { shape: 'pants', options: '색상:베이지,먹색 / 허리:28,30,32,34' }],
            ['garibong-silttam', '봄가을 얇은 점퍼', '접으면 제 주머니에 들어가는 가벼운 점퍼입니다.', 68000, '나일론 100%', { shape: 'jacket', options: '색상:청록,회색', list: 76000 }],
            ['garibong-ilot', '무릎 두 겹 작업 바지', '무릎을 두 겹으로 대고 옆에 자 주머니를 달았습니다.', 42000, '면 65%, 폴리에스터 35%', { shape: 'pants', options: '색상:먹색,모래색 / 허리:30,32,34,36+2000' }],
          ],
        },
        {
          slug: 'workwear', name: '앞치마·작업복', nameEn: 'Aprons and workwear', notice: 'wear', shapes: ['apron', 'vest', 'jacket'], size: '한 가지',
          remarks: ['뜨거운 물에 빨아도 줄지 않습니다.', '기름때가 덜 배는 가공을 했습니다.', '다섯 벌이 넘으면 이름을 새길 수 있습니다.'],
          rows: [
            ['garibong-ilot', '등 뒤로 엇갈린 앞치마', '목이 아프지 않게 끈을 등에서 엇갈렸습니다.', 28000, '면 100%', { shape: 'apron', options: '색상:먹색,쑥색,벽돌색' }],
            ['garibong-ilot', '공방 가죽 앞치마', '불똥이 튀어도 괜찮은 두꺼운 가죽 앞치마입니다.', 94000, '소가죽', { shape: 'apron', options: '색상:밤색,먹색' }],
            ['garibong-ilot', '주머니 여덟 조끼', '연필, 자, 전화기 자리를 따로 둔 조끼입니다.', 38000, '폴리에스터 80%, 면 20%', { shape: 'vest', options: '색상:남색,회색 / 크기:M,L,XL' }],
            ['garibong-ilot', '밝은 띠 안전 조끼', '밤길과 비 오는 날에 멀리서 보이는 띠를 둘렀습니다.', 12000, '폴리에스터 100%', { shape: 'vest', options: '색상:노랑,주황' }],
            ['garibong-silttam', '부엌 긴소매 앞치마', '소매 끝이 조여져 설거지할 때 젖지 않습니다.', 32000, '면 100%, 방수 가공', { shape: 'apron', options: '색상:아이보리,하늘색', list: 36000 }],
          ],
        },
      ],
    },
    {
      slug: 'bags', name: '가방', nameEn: 'Bags',
      leaves: [
        {
          slug: 'totes', name: '손가방', nameEn: 'Totes', notice: 'bag', shapes: ['tote', 'tote'], size: '36 × 38cm',
          remarks: ['바닥을 두 겹으로 대어 무거운 책도 견딥니다.', '안에 작은 주머니가 하나 있습니다.', '얼룩은 젖은 천으로 바로 눌러 닦아 주세요.'],
          rows: [
            ['sindorim-gabang', '장 보는 큰 가방', '대파가 접히지 않고 들어가는 깊은 가방입니다.', 26000, '면(캔버스)', { options: '색상:아이보리,쑥색,남색' }],
            ['sindorim-gabang', '도시락 손가방', '안쪽에 보온 천을 대어 점심까지 미지근합니다.', 22000, '면, 알루미늄 안감', { options: '색상:하늘색,겨자색', size: '24 × 20 × 14cm' }],
            ['sindorim-gabang', '왁스 먹인 출근 가방', '비가 스며들지 않고 쓸수록 주름이 멋있어집니다.', 84000, '왁스 면, 소가죽 손잡이', { options: '색상:밤색,먹색', list: 94000 }],
            ['sindorim-gabang', '접으면 손바닥 가방', '접어 단추를 채우면 손바닥만 해집니다.', 12000, '재생 폴리에스터', { options: '색상:청록,주황,자주' }],
            ['sindorim-gabang', '도서관 가방', '열 권을 담고 어깨에 메도 아프지 않게 끈을 넓혔습니다.', 31000, '면(캔버스)', { size: '40 × 34 × 12cm' }],
          ],
        },
        {
          slug: 'backpacks', name: '배낭', nameEn: 'Backpacks', notice: 'bag', shapes: ['backpack', 'backpack'], size: '30 × 42 × 14cm',
          remarks: ['등판에 바람길을 냈습니다.', '지퍼 머리를 크게 달아 장갑을 끼고도 엽니다.', '비 덮개를 바닥 주머니에 넣었습니다.'],
          rows: [
            ['sindorim-gabang', '출퇴근 네모 배낭', '지하철에서 앞으로 메도 얇은 네모난 배낭입니다.', 79000, '나일론, 폴리에스터 안감', { options: '색상:먹색,남색' }],
            ['sindorim-gabang', '아이 첫 배낭', '혼자 여닫도록 단추 대신 자석을 달았습니다.', 45000, '면, 폴리에스터', { options: '색상:노랑,하늘색,분홍', size: '24 × 30 × 10cm' }],
            ['sindorim-gabang', '산책 반 배낭', '물병과 겉옷 한 벌이 들어가는 작은 배낭입니다.', 52000, '재생 나일론', { options: '색상:쑥색,베이지', list: 58000 }],
            ['garibong-ilot', '연장 배낭', '바닥이 서고 연장 고리가 열둘 달린 배낭입니다.', 98000, '폴리에스터, 고무 바닥', { size: '34 × 45 × 20cm' }],
          ],
        },
        {
          slug: 'pouches', name: '지갑·주머니', nameEn: 'Pouches', notice: 'bag', shapes: ['zip', 'zip'], size: '20 × 13cm',
          remarks: ['지퍼는 걸리지 않는 굵은 것을 썼습니다.', '속이 밝은 색이라 안이 잘 보입니다.', '자투리 천이 섞여 안감 무늬가 다를 수 있습니다.'],
          rows: [
            ['sindorim-gabang', '서서 여는 필통 주머니', '지퍼를 열면 혼자 서서 연필꽂이가 됩니다.', 16000, '면(캔버스)', { options: '색상:감색,쪽빛,쑥색' }],
            ['sindorim-gabang', '얇은 카드 지갑', '카드 여섯 장과 접은 지폐가 들어갑니다.', 29000, '소가죽', { options: '색상:밤색,먹색,포도주색', size: '10 × 8cm' }],
            ['sindorim-gabang', '전선 말이 주머니', '충전기와 줄을 칸칸이 눕혀 감습니다.', 18500, '왁스 면', { list: 21000 }],
            ['oryu-kobaneul', '손뜨개 동전 주머니', '자투리 실로 떠서 세상에 하나뿐인 빛깔입니다.', 8000, '면사', { size: '11 × 9cm' }],
            ['sindorim-gabang', '여행 세면 주머니', '걸 수 있는 고리가 있고 물이 새지 않습니다.', 24000, '폴리우레탄 코팅 면', { options: '색상:청록,회색' }],
          ],
        },
      ],
    },
    {
      slug: 'accessories', name: '모자·목도리', nameEn: 'Accessories',
      leaves: [
        {
          slug: 'scarves', name: '목도리·손수건', nameEn: 'Scarves', notice: 'fashion-accessories', shapes: ['scarf', 'muffler'], size: '30 × 180cm',
          remarks: ['찬물에 눌러 빨고 뉘어 말려 주세요.', '끝단을 손으로 마무리했습니다.', '접어서 종이 띠를 둘러 보냅니다.'],
          rows: [
            ['oryu-kobaneul', '굵은 실 목도리', '두 번 감아도 가벼운 성긴 코로 떴습니다.', 36000, '모 70%, 아크릴 30%', { shape: 'scarf', options: '색상:회색,벽돌색,남색' }],
            ['garibong-silttam', '무명 손수건 두 장', '귀를 말아 박은, 물을 잘 먹는 손수건입니다.', 9000, '면 100%', { shape: 'scarf', size: '45 × 45cm × 2' }],
            ['oryu-kobaneul', '줄무늬 긴 목도리', '남은 실 여섯 빛깔을 이어 무늬가 모두 다릅니다.', 42000, '모 60%, 면 40%', { shape: 'muffler', list: 47000 }],
            ['garibong-silttam', '여름 마 스카프', '목에 두르면 볕을 가리고 땀을 먹습니다.', 26000, '마 100%', { shape: 'scarf', options: '색상:모래색,옥색,분홍' }],
            ['oryu-kobaneul', '아이 목도리', '끝을 끼워 고정해 뛰어도 풀리지 않습니다.', 22000, '면 100%', { shape: 'scarf', options: '색상:노랑,하늘색', size: '14 × 90cm' }],
          ],
        },
        {
          slug: 'hats', name: '모자·장갑', nameEn: 'Hats and gloves', notice: 'fashion-accessories', shapes: ['cap', 'beanie', 'gloves'], size: '어른 한 가지',
          remarks: ['머리둘레 56에서 60센티미터에 맞습니다.', '손빨래하고 모양을 잡아 그늘에 말려 주세요.', '안쪽에 땀을 먹는 띠를 댔습니다.'],
          rows: [
            ['garibong-silttam', '챙 넓은 일 모자', '뒤쪽 챙까지 넓어 목이 타지 않습니다.', 24000, '면 100%', { shape: 'cap', options: '색상:베이지,남색' }],
            ['oryu-kobaneul', '방울 털모자', '귀를 덮고 방울은 떼어 빨 수 있습니다.', 26000, '모 50%, 아크릴 50%', { shape: 'beanie', options: '색상:포도주색,쪽빛,겨자색' }],
            ['oryu-kobaneul', '손가락 장갑', '엄지와 검지에 전도 실을 넣어 전화기를 씁니다.', 19000, '모 80%, 나일론 20%', { shape: 'gloves', options: '색상:먹색,쑥색' }],
            ['garibong-ilot', '코팅 작업 장갑 열 켤레', '손바닥만 고무를 입혀 손등이 덥지 않습니다.', 11000, '면, 천연고무', { shape: 'gloves', options: '크기:M,L', list: 13000 }],
            ['garibong-silttam', '골덴 앞챙 모자', '굵은 골덴으로 지어 가을 겨울에 어울립니다.', 28000, '면 100%(골덴)', { shape: 'cap', options: '색상:밤색,쑥색,먹색' }],
          ],
        },
        {
          slug: 'socks', name: '양말', nameEn: 'Socks', notice: 'fashion-accessories', shapes: ['socks', 'socks'], size: '230–270mm',
          remarks: ['발목이 조이지 않게 느슨히 떴습니다.', '뒤집어 빨면 보풀이 덜 납니다.', '뒤꿈치를 한 겹 더 짰습니다.'],
          rows: [
            ['oryu-kobaneul', '밤에 신는 수면 양말', '발끝까지 도톰하게 떠서 겨울밤이 따뜻합니다.', 12000, '면 60%, 폴리에스터 40%', { options: '색상:분홍,하늘색,회색' }],
            ['oryu-kobaneul', '줄무늬 면양말 세 켤레', '색이 다른 세 켤레를 묶었습니다.', 11000, '면 78%, 폴리에스터 20%, 폴리우레탄 2%', { options: '크기:230–250mm,255–270mm' }],
            ['garibong-ilot', '안전화 두꺼운 양말', '바닥을 두 겹 짜 딱딱한 신에도 발이 편합니다.', 6500, '면 70%, 나일론 30%', { options: '색상:먹색,회색' }],
            ['oryu-kobaneul', '산길 모 양말', '땀이 차지 않고 냄새가 덜 나는 양모 양말입니다.', 15000, '모 65%, 나일론 35%', { options: '색상:쑥색,밤색', list: 17000 }],
          ],
        },
      ],
    },
    {
      slug: 'bedding', name: '이불과 수건', nameEn: 'Bedding and towels',
      leaves: [
        {
          slug: 'towels', name: '수건', nameEn: 'Towels', notice: 'bedding', shapes: ['towel', 'towel'], size: '40 × 80cm',
          remarks: ['처음에는 세제 없이 한 번 빨아 주세요.', '섬유 유연제를 쓰지 않아야 물을 잘 먹습니다.', '고리가 달려 어디에나 걸립니다.'],
          rows: [
            ['gaebong-pogeun', '도톰한 세면 수건', '한 장을 이백 그램으로 짜 물을 한 번에 먹습니다.', 8500, '면 100%', { options: '색상:흰색,회색,쑥색 / 묶음:한 장,다섯 장+30000' }],
            ['gaebong-pogeun', '무형광 아기 수건', '희게 하는 약을 쓰지 않은 다섯 겹 거즈 수건입니다.', 12000, '면 100%', { options: '색상:아이보리,분홍', size: '70 × 70cm' }],
            ['gaebong-pogeun', '큰 몸 수건', '몸을 한 바퀴 감고 남는 넉넉한 크기입니다.', 24000, '면 100%', { options: '색상:남색,베이지', size: '80 × 150cm', list: 28000 }],
            ['gaebong-pogeun', '부엌 행주 다섯 장', '삶아 쓰는 무명 행주로, 마르는 시간이 짧습니다.', 9800, '면 100%', { size: '35 × 35cm' }],
            ['gaebong-pogeun', '운동 긴 수건', '목에 두르고 두 끝으로 땀을 닦는 길이입니다.', 11500, '면 80%, 대나무 섬유 20%', { options: '색상:먹색,하늘색', size: '22 × 110cm' }],
          ],
        },
        {
          slug: 'quilts', name: '이불·베개', nameEn: 'Quilts and pillows', notice: 'bedding', shapes: ['quilt', 'pillow'], size: '150 × 200cm',
          remarks: ['솜은 지퍼를 열어 더하고 덜 수 있습니다.', '세탁망에 넣어 약하게 돌려 주세요.', '햇볕에 두 시간 널면 솜이 살아납니다.'],
          rows: [
            ['gaebong-pogeun', '사계절 얇은 이불', '여름에는 한 채, 겨울에는 두 채를 겹쳐 덮습니다.', 79000, '겉감 면 100%, 충전재 폴리에스터 100%', { shape: 'quilt', options: '크기:홑,겹+24000 / 색상:쪽빛,아이보리' }],
            ['gaebong-pogeun', '높이 고르는 베개', '속 주머니 셋을 빼고 넣어 높이를 맞춥니다.', 39000, '겉감 면 100%, 충전재 폴리에스터 100%', { shape: 'pillow', size: '60 × 40cm' }],
            ['gaebong-pogeun', '메밀 속 베개', '껍질을 두 번 쪄 말려 먼지가 나지 않습니다.', 34000, '겉감 면 100%, 충전재 메밀껍질', { shape: 'pillow', size: '50 × 35cm', list: 38000 }],
            ['gaebong-pogeun', '낮잠 이불 한 벌', '깔개와 덮개와 베개를 둘둘 말아 끈으로 묶습니다.', 58000, '면 100%', { shape: 'quilt', options: '색상:하늘색,노랑', size: '어린이 110cm' }],
            ['gaebong-pogeun', '무릎 담요', '사무실 의자에 걸치기 좋은 크기로 누볐습니다.', 27000, '면 100%', { shape: 'quilt', options: '색상:회색,감색', size: '80 × 110cm' }],
          ],
        },
        {
          slug: 'curtains', name: '커튼·덮개', nameEn: 'Curtains and covers', notice: 'bedding', shapes: ['curtain', 'pillow', 'scarf'], size: '140 × 220cm',
          remarks: ['창 크기를 알려 주시면 단을 맞추어 드립니다.', '고리와 묶는 끈을 함께 넣었습니다.', '두 달에 한 번 찬물에 빨아 주세요.'],
          rows: [
            ['gaebong-pogeun', '빛을 걸러 주는 얇은 커튼', '낮에는 밖이 어렴풋하고 안은 보이지 않습니다.', 46000, '마 50%, 폴리에스터 50%', { shape: 'curtain', options: '색상:아이보리,회색 / 높이:180cm,220cm+6000' }],
            ['gaebong-pogeun', '깜깜한 커튼', '밤일을 하고 낮에 자는 사람을 위해 빛을 막았습니다.', 68000, '폴리에스터 100%', { shape: 'curtain', options: '색상:남색,먹색', list: 76000 }],
            ['gaebong-pogeun', '방석 덮개 두 장', '벗겨 빨 수 있게 지퍼를 길게 달았습니다.', 22000, '면 100%', { shape: 'pillow', options: '색상:쑥색,겨자색,포도주색', size: '45 × 45cm × 2' }],
            ['garibong-silttam', '식탁보', '물이 스며들지 않게 얇게 입힌 무명 식탁보입니다.', 33000, '면 100%, 방수 가공', { shape: 'scarf', options: '크기:네 사람,여섯 사람+9000' }],
          ],
        },
      ],
    },
  ],
};
