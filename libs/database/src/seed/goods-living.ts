import type { Top } from './goods.js';

/** Things of the house. */
export const LIVING_GOODS: Top = {
  slug: 'living', name: '집과 살림', nameEn: 'Home', palette: 'living',
  middles: [
    {
      slug: 'tableware', name: '그릇과 부엌', nameEn: 'Tableware and kitchen',
      leaves: [
        {
          slug: 'dishes', name: '그릇·접시', nameEn: 'Dishes', notice: 'kitchen', shapes: ['bowl', 'plate', 'bowl'], size: '지름 15cm',
          remarks: ['전자레인지와 식기세척기에 쓸 수 있습니다.', '손으로 빚어 크기가 몇 밀리미터씩 다릅니다.', '첫 쓰기 전에 쌀뜨물에 한 번 끓이면 물이 들지 않습니다.'],
          rows: [
            ['gung-heuk', '매일 밥그릇', '두 손에 쏙 들어오도록 굽을 낮춘 밥그릇입니다.', 16000, '도자기(백토)', { shape: 'bowl', options: '색상:흰색,옥색,먹색', size: '지름 12cm' }],
            ['gung-heuk', '넓은 국그릇', '김치찌개를 넉넉히 담아도 넘치지 않는 깊은 그릇입니다.', 19000, '도자기(분청토)', { shape: 'bowl', options: '색상:회색,쑥색', size: '지름 16cm' }],
            ['gung-heuk', '생선 접시', '꽁치 한 마리가 통째로 눕는 긴 접시입니다.', 22000, '도자기(청자토)', { shape: 'plate', size: '28 × 14cm' }],
            ['gung-heuk', '둥근 앞접시', '가장자리를 살짝 세워 국물 있는 반찬도 담습니다.', 12000, '도자기(백토)', { shape: 'plate', options: '색상:아이보리,옥색,분홍 / 묶음:한 장,네 장+32000' }],
            ['gung-heuk', '비빔 그릇', '숟가락이 바닥에 걸리지 않게 안쪽을 둥글게 돌렸습니다.', 24000, '도자기(분청토)', { shape: 'bowl', size: '지름 19cm', list: 28000 }],
          ],
        },
        {
          slug: 'cups', name: '컵·잔', nameEn: 'Cups', notice: 'kitchen', shapes: ['mug', 'cup', 'teapot'], size: '300ml',
          remarks: ['입이 닿는 곳을 얇게 깎았습니다.', '뜨거운 것을 담아도 손잡이가 뜨겁지 않습니다.', '유약의 흐름이 하나하나 다릅니다.'],
          rows: [
            ['gung-heuk', '손가락 셋 머그', '손가락 세 개가 편히 들어가도록 손잡이를 크게 붙였습니다.', 18000, '도자기(백토)', { shape: 'mug', options: '색상:흰색,남색,벽돌색' }],
            ['gung-heuk', '찻잔 두 벌', '한 모금에 맞는 작은 잔 두 개와 받침입니다.', 26000, '도자기(청자토)', { shape: 'cup', size: '120ml' }],
            ['gung-heuk', '혼자 쓰는 찻주전자', '두 잔이 나오는 작은 주전자로, 거름망이 들어 있습니다.', 42000, '도자기(백토), 스테인리스 거름망', { shape: 'teapot', size: '350ml', list: 48000 }],
            ['guro-jubang', '겹벽 스테인리스 컵', '얼음이 세 시간 남고 겉에 물이 맺히지 않는 컵입니다.', 13500, '스테인리스강(304)', { shape: 'cup', options: '크기:260ml,400ml+3000' }],
            ['guro-jubang', '뚜껑 머그', '책상에서 엎어도 쏟아지지 않는 뚜껑을 끼웠습니다.', 15800, '스테인리스강, 폴리프로필렌', { shape: 'mug', options: '색상:먹색,베이지,청록' }],
          ],
        },
        {
          slug: 'cookware', name: '조리 도구', nameEn: 'Cookware', notice: 'kitchen', shapes: ['pan', 'pot', 'ladle', 'cutting', 'knife'], size: '28cm',
          remarks: ['처음 쓰기 전에 부드러운 천에 세제를 묻혀 씻어 주세요.', '쇠수세미는 쓰지 말아 주세요.', '손잡이 나사는 누구나 조일 수 있습니다.'],
          rows: [
            ['guro-jubang', '가벼운 무쇠 팬', '얇게 부어 한 손으로 들리는 무쇠 팬입니다.', 39000, '무쇠', { shape: 'pan', options: '크기:20cm,24cm+8000,28cm+16000', tint: '#4b5058' }],
            ['guro-jubang', '눈금 새긴 냄비', '안쪽에 물 눈금이 있어 라면 물을 재지 않아도 됩니다.', 32000, '스테인리스강 3중', { shape: 'pot', size: '18cm, 2L' }],
            ['guro-jubang', '국자와 주걱 세 벌', '그릇 바닥 모양에 맞춰 끝을 비스듬히 깎았습니다.', 21000, '너도밤나무', { shape: 'ladle', list: 24000 }],
            ['onsu-mokgong', '홈을 판 도마', '물이 흐르지 않게 둘레에 홈을 판 통나무 도마입니다.', 34000, '느티나무', { shape: 'cutting', size: '38 × 24cm', options: '나무:느티나무,호두나무+9000' }],
            ['guro-jubang', '부엌칼과 꽂이', '날을 갈기 쉬운 부드러운 강으로 만든 칼 세 자루입니다.', 58000, '탄소강, 참나무', { shape: 'knife', size: '칼 3자루, 꽂이' }],
          ],
        },
      ],
    },
    {
      slug: 'care', name: '씻기와 향', nameEn: 'Care and scent',
      leaves: [
        {
          slug: 'soap', name: '비누·몸 씻기', nameEn: 'Soap', notice: 'cosmetics', shapes: ['soap', 'pump', 'jar'], size: '100g',
          remarks: ['물기가 빠지는 받침에 두면 두 달을 씁니다.', '처음 쓰실 때는 팔 안쪽에 조금 발라 보아 주세요.', '눈에 들어가면 물로 씻어 주세요.'],
          rows: [
            ['cheonwang-geopum', '쌀겨 세안 비누', '고운 쌀겨를 섞어 거품이 촘촘하고 당기지 않습니다.', 7500, '팜 없는 식물성 비누 바탕, 쌀겨, 글리세린', { shape: 'soap', options: '묶음:한 개,세 개+13000' }],
            ['cheonwang-geopum', '숯 비누', '대나무 숯을 갈아 넣어 손과 발을 씻기 좋습니다.', 6900, '식물성 비누 바탕, 대나무 숯, 티트리잎 오일', { shape: 'soap' }],
            ['cheonwang-geopum', '향 없는 아기 비누', '향과 색을 넣지 않고 기름 네 가지로만 만들었습니다.', 8200, '올리브 오일, 코코넛 오일, 시어버터, 수산화나트륨', { shape: 'soap', list: 9500 }],
            ['cheonwang-geopum', '귤껍질 손 씻개', '말린 귤껍질을 우려 개운한 냄새가 남습니다.', 12800, '정제수, 야자 유래 계면활성제, 귤껍질 추출물', { shape: 'pump', size: '300ml' }],
            ['cheonwang-geopum', '고체 머리 비누', '플라스틱 통 없이 쓰는, 거품이 잘 나는 머리 비누입니다.', 11500, '코코일이세티온산나트륨, 동백 오일, 판테놀', { shape: 'soap', size: '90g' }],
          ],
        },
        {
          slug: 'scent', name: '초·향', nameEn: 'Candles and scents', notice: 'chemical', shapes: ['candle', 'diffuser', 'jar'], size: '180g',
          remarks: ['켤 때는 창을 조금 열고, 자리를 뜰 때는 꺼 주세요.', '아이와 동물의 손이 닿지 않는 곳에 두어 주세요.', '심지를 오 밀리미터로 자르고 켜면 그을음이 적습니다.'],
          rows: [
            ['gung-hyangbang', '저수지 새벽 초', '물안개와 젖은 풀 냄새를 옮긴 조용한 향입니다.', 19000, '콩 왁스, 향료', { shape: 'candle', options: '색상:옥색,흰색,회색' }],
            ['gung-hyangbang', '귤나무 방 향병', '갈대 다섯 개를 꽂아 석 달을 쓰는 방향제입니다.', 24000, '에탄올, 향료, 물', { shape: 'diffuser', size: '120ml', options: '향:귤나무,젖은 흙,솔숲' }],
            ['gung-hyangbang', '항동 철길 초', '마른 나무와 햇볕 냄새가 나는 늦여름의 향입니다.', 21000, '콩 왁스, 향료', { shape: 'candle', list: 24000 }],
            ['gung-hyangbang', '서랍 향 주머니', '말린 풀을 무명 주머니에 넣어 옷 사이에 두는 향입니다.', 6500, '말린 라벤더, 쑥, 무명', { shape: 'pouch', size: '30g × 2' }],
            ['gung-hyangbang', '작은 초 여섯 개', '여섯 길의 향을 한 번에 맡아 보는 작은 초 묶음입니다.', 18000, '콩 왁스, 향료', { shape: 'candle', size: '40g × 6' }],
          ],
        },
        {
          slug: 'cleaning', name: '세제·청소', nameEn: 'Cleaning', notice: 'chemical', shapes: ['spray', 'pump', 'brush', 'pouch'], size: '500ml',
          remarks: ['다른 세제와 섞지 말아 주세요.', '쓰고 난 그릇은 가져와 덜어 가시면 값을 깎아 드립니다.', '맨손으로 오래 쓰실 때는 장갑을 끼어 주세요.'],
          rows: [
            ['cheonwang-geopum', '주방 거품 세제', '손에 남지 않게 헹굼이 빠른 설거지 세제입니다.', 8900, '야자 유래 계면활성제, 구연산', { shape: 'pump', options: '용량:500ml,덜어 쓰는 1L+5500' }],
            ['cheonwang-geopum', '구연산 물때 분무', '수도꼭지와 주전자의 흰 물때를 닦아 냅니다.', 7200, '구연산, 정제수', { shape: 'spray' }],
            ['cheonwang-geopum', '과탄산 빨래 가루', '흰 수건을 삶지 않고 희게 하는 가루입니다.', 6800, '과탄산소다 100%', { shape: 'pouch', size: '1kg' }],
            ['cheonwang-geopum', '욕실 틈새 분무', '실리콘 틈에 뿌리고 십 분 뒤 닦으면 됩니다.', 9800, '과산화수소, 계면활성제', { shape: 'spray', list: 11500 }],
            ['cheonwang-geopum', '손빨래 조각 비누', '목둘레와 양말 바닥에 문질러 쓰는 단단한 비누입니다.', 3900, '폐식용유 비누 바탕, 탄산나트륨', { shape: 'soap', size: '200g' }],
          ],
        },
      ],
    },
    {
      slug: 'deco', name: '식물과 빛', nameEn: 'Plants and light',
      leaves: [
        {
          slug: 'plants', name: '화분·식물', nameEn: 'Plants', notice: 'etc', shapes: ['plant', 'cactus', 'vase'], size: '높이 30cm 안팎', excluded: 'perishable',
          remarks: ['상자에서 꺼내 이틀은 그늘에서 쉬게 해 주세요.', '흙이 마르면 물이 바닥으로 나올 만큼 주어 주세요.', '잎의 수와 모양은 그림과 조금 다릅니다.'],
          rows: [
            ['hang-pureun', '잊어도 사는 산세비에리아', '한 달에 한 번 물을 주면 되는, 가장 잘 견디는 화분입니다.', 18000, '식물, 흙, 도자기 화분', { shape: 'plant', options: '색상:회색,아이보리' }],
            ['hang-pureun', '창가 다육 세 개', '모양이 다른 다육 셋을 나란히 두게 골랐습니다.', 15500, '식물, 흙, 토분', { shape: 'cactus', size: '화분 지름 8cm × 3' }],
            ['hang-pureun', '부엌 허브 화분', '바질과 애플민트를 한 화분에 심어 잘라 먹습니다.', 12900, '식물, 흙, 토분', { shape: 'plant' }],
            ['hang-pureun', '그늘에 사는 스킨답서스', '창이 북쪽으로 난 방에서도 잎을 늘립니다.', 14000, '식물, 흙, 도자기 화분', { shape: 'plant', list: 16000 }],
            ['hang-pureun', '한 달에 한 번 꽃 묶음', '그달에 피는 꽃을 골라 꽃병 길이로 잘라 보냅니다.', 22000, '제철 꽃', { shape: 'vase', size: '한 묶음' }],
          ],
        },
        {
          slug: 'lighting', name: '조명', nameEn: 'Lighting', notice: 'small-electronics', shapes: ['lamp', 'moon', 'lamp'], size: '높이 38cm',
          remarks: ['빛의 세기를 세 단계로 바꿀 수 있습니다.', '전구는 어느 가게에서나 파는 것으로 바꿀 수 있습니다.', '젖은 손으로 만지지 말아 주세요.'],
          rows: [
            ['gaebong-bit', '책 읽는 스탠드', '책장에만 빛이 떨어져 옆 사람이 눈부시지 않습니다.', 46000, '철, 알루미늄', { shape: 'lamp', options: '색상:먹색,벽돌색,옥색' }],
            ['gaebong-bit', '달 조명', '은은하게 차고 기우는 둥근 등으로, 잠들기 전에 켭니다.', 38000, '유리, 물푸레나무', { shape: 'moon', size: '지름 16cm' }],
            ['gaebong-bit', '현관 알아채는 등', '사람이 오면 켜지고 일 분 뒤에 저절로 꺼집니다.', 24000, '폴리카보네이트', { shape: 'moon', size: '지름 9cm', list: 28000 }],
            ['gaebong-bit', '팔 긴 작업등', '팔을 늘이면 재봉틀 바늘 끝까지 빛이 닿습니다.', 62000, '철', { shape: 'lamp', size: '팔 길이 70cm' }],
            ['gaebong-bit', '도자기 침실등', '궁동에서 구운 갓을 씌워 불빛이 흙빛으로 번집니다.', 72000, '도자기, 무명 전선', { shape: 'lamp', options: '색상:아이보리,회색' }],
          ],
        },
        {
          slug: 'ornament', name: '장식 소품', nameEn: 'Ornaments', notice: 'etc', shapes: ['frame', 'vase', 'basket'], size: '가로 20cm 안팎',
          remarks: ['마른 천으로 먼지만 털어 주세요.', '벽에 거는 고리를 함께 넣었습니다.', '햇빛이 바로 드는 자리는 피해 주세요.'],
          rows: [
            ['onsu-mokgong', '자투리 나무 액자', '가구를 짜고 남은 나무라 색과 결이 저마다 다릅니다.', 19000, '느티나무, 유리', { shape: 'frame', options: '크기:엽서 크기,A4+9000' }],
            ['gung-heuk', '한 송이 꽃병', '목이 좁아 들꽃 한 송이도 서 있습니다.', 21000, '도자기(분청토)', { shape: 'vase', options: '색상:회색,쑥색,포도주색' }],
            ['hang-pureun', '왕골 바구니', '강화 왕골을 엮어 빨래도 과일도 담습니다.', 27000, '왕골', { shape: 'basket', size: '지름 28cm' }],
            ['guro-jepan', '활판 그림 액자', '옛 활판기로 찍은 구로 열 동의 지도를 끼웠습니다.', 33000, '종이, 오동나무', { shape: 'frame', size: 'A4', list: 37000 }],
            ['gung-heuk', '문진 겸 수저받침', '책을 눌러도 되고 수저를 올려도 되는 작은 도자기입니다.', 9000, '도자기(백토)', { shape: 'bowl', size: '길이 9cm' }],
          ],
        },
      ],
    },
    {
      slug: 'furniture', name: '가구', nameEn: 'Furniture',
      leaves: [
        {
          slug: 'seats', name: '의자', nameEn: 'Chairs', notice: 'furniture', shapes: ['chair', 'stool'], size: '45 × 45 × 78cm',
          remarks: ['다 짜서 보내므로 조립할 것이 없습니다.', '바닥이 긁히지 않게 다리에 털천을 붙였습니다.', '한 달에 한 번 마른 천에 기름을 묻혀 닦으면 빛이 납니다.'],
          rows: [
            ['onsu-mokgong', '등이 낮은 식탁 의자', '식탁 밑으로 쏙 들어가 좁은 집에 맞습니다.', 128000, '물푸레나무', { shape: 'chair', options: '나무색:나무색,호두색+12000' }],
            ['onsu-mokgong', '세 다리 스툴', '울퉁불퉁한 바닥에서도 흔들리지 않습니다.', 64000, '느티나무', { shape: 'stool', size: '지름 33, 높이 45cm' }],
            ['onsu-mokgong', '현관 신발 의자', '앉아서 신을 신고, 아래에 두 켤레를 넣습니다.', 89000, '소나무', { shape: 'stool', size: '60 × 30 × 42cm', list: 98000 }],
            ['onsu-mokgong', '아이 발판 의자', '세면대에 손이 닿게 하고, 커서는 의자가 됩니다.', 52000, '자작나무', { shape: 'stool', size: '36 × 26 × 24cm' }],
            ['onsu-mokgong', '골풀 엮은 의자', '앉는 자리를 골풀로 엮어 여름에 시원합니다.', 156000, '물푸레나무, 골풀', { shape: 'chair' }],
          ],
        },
        {
          slug: 'storage', name: '선반·수납', nameEn: 'Shelves and storage', notice: 'furniture', shapes: ['shelf', 'basket', 'woodbox'], size: '60 × 24 × 90cm',
          remarks: ['벽에 붙드는 끈을 함께 넣었습니다.', '한 단에 팔 킬로그램까지 올릴 수 있습니다.', '나무라 날씨에 따라 조금 움직입니다.'],
          rows: [
            ['onsu-mokgong', '벽에 기대는 책 선반', '못을 박지 않고 기대어 세우는 세든 집의 선반입니다.', 98000, '소나무', { shape: 'shelf', options: '단:세 단,네 단+24000' }],
            ['onsu-mokgong', '화분 층층대', '햇볕이 고루 들도록 뒤로 갈수록 높아집니다.', 76000, '삼나무', { shape: 'shelf', list: 84000 }],
            ['onsu-mokgong', '쌓는 나무 상자', '옆으로 세우면 책장, 엎으면 걸상이 됩니다.', 28000, '소나무', { shape: 'woodbox', size: '40 × 30 × 28cm' }],
            ['gaebong-pogeun', '뚜껑 있는 빨래 바구니', '안감을 떼어 그대로 세탁기에 넣습니다.', 39000, '해초, 면', { shape: 'basket', options: '색상:베이지,회색' }],
            ['onsu-mokgong', '부엌 양념 선반', '가스레인지 옆 한 뼘 자리에 서는 두 단 선반입니다.', 42000, '편백나무', { shape: 'shelf', size: '32 × 14 × 36cm' }],
          ],
        },
        {
          slug: 'tables', name: '탁자·책상', nameEn: 'Tables', notice: 'furniture', shapes: ['table', 'table'], size: '80 × 50 × 36cm',
          remarks: ['상판은 물과 기름을 먹지 않게 세 번 칠했습니다.', '다리만 끼우면 되고 연장이 필요 없습니다.', '엘리베이터가 없는 집은 미리 알려 주세요.'],
          rows: [
            ['onsu-mokgong', '둘이 쓰는 찻상', '바닥에 앉아 차를 마시는 높이의 낮은 상입니다.', 88000, '느티나무', { options: '다리:고정,접이+15000' }],
            ['onsu-mokgong', '서랍 하나 책상', '노트북과 공책 한 권이 놓이는 작은 책상입니다.', 238000, '물푸레나무', { size: '90 × 50 × 72cm', list: 258000 }],
            ['onsu-mokgong', '소파 옆 작은 탁자', '팔걸이 높이에 맞춘 한 뼘 탁자입니다.', 69000, '호두나무', { size: '40 × 30 × 52cm' }],
            ['onsu-mokgong', '네 사람 식탁', '모서리를 둥글려 돌아 나갈 때 걸리지 않습니다.', 420000, '참나무', { size: '140 × 75 × 73cm' }],
            ['onsu-mokgong', '노트북 받침상', '눈높이를 십이 센티미터 올려 목을 펴게 합니다.', 39000, '자작나무 합판', { size: '52 × 24 × 12cm' }],
          ],
        },
      ],
    },
  ],
};
