import type { Top } from './goods.js';

/** Electronics, parts, tools. */
export const DEVICE_GOODS: Top = {
  slug: 'tech', name: '기계와 공구', nameEn: 'Devices and tools', palette: 'device',
  middles: [
    {
      slug: 'electronics', name: '생활 전자', nameEn: 'Electronics',
      leaves: [
        {
          slug: 'peripherals', name: '컴퓨터 주변기기', nameEn: 'Peripherals', notice: 'office-appliances', shapes: ['keyboard', 'mouse', 'hub'], size: '29 × 11 × 3cm, 420g',
          remarks: ['윈도우, 맥, 리눅스에서 따로 깔 것 없이 됩니다.', '줄은 떼어 바꿀 수 있습니다.', '글쇠와 부품을 따로 살 수 있습니다.'],
          rows: [
            ['dorim-jeonja', '조용한 한글 자판', '옆자리에 소리가 가지 않는 글쇠를 끼웠습니다.', 68000, '재생 플라스틱, 알루미늄', { shape: 'keyboard', options: '색상:먹색,하늘색' }],
            ['dorim-jeonja', '한 손 작은 자판', '숫자와 화살표만 모아 마우스 옆에 둡니다.', 34000, '재생 플라스틱', { shape: 'keyboard', size: '11 × 13 × 3cm, 160g' }],
            ['dorim-jeonja', '손목 세운 마우스', '악수하듯 쥐어 손목이 눕지 않는 마우스입니다.', 39000, '재생 플라스틱', { shape: 'mouse', options: '손:오른손,왼손+3000', size: '7 × 11 × 7cm, 130g' }],
            ['dorim-jeonja', '여섯 갈래 연결기', '끼우는 곳마다 그림을 새겨 헷갈리지 않습니다.', 46000, '알루미늄', { shape: 'hub', size: '12 × 4 × 2cm, 90g', list: 52000 }],
            ['gvalley-board', '글쇠를 바꾸는 납땜 자판', '스스로 납땜해 만드는 열두 글쇠 자판 꾸러미입니다.', 29000, '회로 기판, 아크릴', { shape: 'keyboard', size: '12 × 9 × 2cm, 150g' }],
          ],
        },
        {
          slug: 'small-devices', name: '소형 전자', nameEn: 'Small electronics', notice: 'small-electronics', shapes: ['radio', 'charger', 'device', 'fan'], size: '16 × 10 × 5cm, 380g',
          remarks: ['뒤판을 열면 건전지와 전지를 바꿀 수 있습니다.', '소리와 밝기를 손으로 돌려 맞춥니다.', '설명서는 한 장이고 글씨가 큽니다.'],
          rows: [
            ['dorim-jeonja', '단추 두 개 라디오', '켜기와 방송 고르기만 있어 어르신도 바로 씁니다.', 38000, '재생 플라스틱, 물푸레나무', { shape: 'radio', options: '색상:벽돌색,청록' }],
            ['dorim-jeonja', '책상 선풍기', '날개를 떼어 물에 씻을 수 있는 조용한 선풍기입니다.', 32000, '재생 플라스틱', { shape: 'fan', options: '색상:흰색,하늘색', size: '18 × 24 × 14cm, 600g' }],
            ['dorim-jeonja', '오래 쓰는 충전기', '줄이 꺾이는 자리를 실로 감아 끊어지지 않습니다.', 19800, '폴리카보네이트, 나일론 실', { shape: 'charger', options: '길이:1m,2m+3000', size: '6 × 6 × 3cm, 110g' }],
            ['dorim-jeonja', '부엌 작은 스피커', '젖은 손으로 눌러도 되는 큰 단추를 달았습니다.', 54000, '재생 플라스틱, 천', { shape: 'device', list: 62000, size: '11 × 13 × 9cm, 450g' }],
            ['dorim-jeonja', '잠자리 시계 라디오', '초침 소리가 없고 빛을 끌 수 있습니다.', 42000, '재생 플라스틱', { shape: 'radio', size: '14 × 8 × 6cm, 320g' }],
          ],
        },
        {
          slug: 'power', name: '전선·전원', nameEn: 'Cables and power', notice: 'small-electronics', shapes: ['charger', 'hub'], size: '1.5m',
          remarks: ['끝마다 이름을 쓸 수 있는 고리를 달았습니다.', '과열되면 스스로 끊습니다.', '다 쓴 전선은 가게에서 거두어 되살립니다.'],
          rows: [
            ['dorim-jeonja', '눕는 머리 전선', '벽에 붙은 가구 뒤에서도 꽂히게 머리를 눕혔습니다.', 12900, '구리, 나일론', { shape: 'charger', options: '길이:1.5m,3m+4000' }],
            ['dorim-jeonja', '구멍마다 스위치 멀티탭', '안 쓰는 것만 끄도록 구멍마다 단추가 있습니다.', 24000, '난연 플라스틱', { shape: 'hub', options: '구멍:네 구멍,여섯 구멍+6000' }],
            ['dorim-jeonja', '여행 전원 어댑터', '네 가지 꽂개가 한 몸에 들어 있습니다.', 21000, '폴리카보네이트', { shape: 'charger', list: 24000 }],
            ['gvalley-board', '실험용 전원 모듈', '3.3볼트와 5볼트를 골라 쓰는 실험용 전원입니다.', 9800, '회로 기판', { shape: 'hub', size: '6 × 4cm' }],
          ],
        },
      ],
    },
    {
      slug: 'making', name: '전자 부품·만들기', nameEn: 'Parts and making',
      leaves: [
        {
          slug: 'boards', name: '제어 기판', nameEn: 'Control boards', notice: 'etc', shapes: ['board', 'board'], size: '7 × 5cm',
          remarks: ['핀마다 이름을 한글로 찍었습니다.', '예제는 열두 개이고 회로 그림이 함께 있습니다.', '정전기를 막는 봉투에 넣어 보냅니다.'],
          rows: [
            ['gvalley-board', '처음 켜는 기판', '불 하나를 켜는 것부터 시작하는 배움 기판입니다.', 14500, '회로 기판(FR-4)', { options: '구성:기판만,전선 함께+3000' }],
            ['gvalley-board', '무선 되는 작은 기판', '엄지만 한데 무선으로 값을 보냅니다.', 12000, '회로 기판(FR-4)', { size: '3 × 2cm' }],
            ['gvalley-board', '모터 네 개 구동판', '바퀴 네 개를 따로 돌리는 구동 기판입니다.', 18900, '회로 기판(FR-4)', { list: 21000 }],
            ['gvalley-board', '납땜 연습 기판 다섯 장', '망쳐도 되는 값에 다섯 장을 묶었습니다.', 8500, '회로 기판(FR-4), 부품', { size: '5 × 5cm × 5' }],
            ['gvalley-board', '글자 화면 기판', '한글 열여섯 자를 두 줄로 보여 줍니다.', 11500, '회로 기판, 액정', {}],
          ],
        },
        {
          slug: 'sensors', name: '센서·모듈', nameEn: 'Sensors', notice: 'etc', shapes: ['module', 'module'], size: '4 × 3cm',
          remarks: ['세 줄만 꽂으면 값이 나옵니다.', '재는 값의 오차를 설명서에 적었습니다.', '물이 닿는 곳에서는 덮개를 씌워 주세요.'],
          rows: [
            ['gvalley-board', '거리 재는 눈', '이 미터 앞까지 손바닥 두께만큼의 오차로 잽니다.', 5500, '회로 기판, 초음파 소자', {}],
            ['gvalley-board', '흙 물기 감지기', '화분에 꽂아 두면 물 줄 때를 알려 줍니다.', 6800, '회로 기판, 도금 전극', { options: '묶음:한 개,세 개+12000' }],
            ['gvalley-board', '온도와 습도 모듈', '벽에 붙여 방 안의 온도와 습도를 잽니다.', 7900, '회로 기판', { list: 8900 }],
            ['gvalley-board', '빛과 소리 모듈', '손뼉을 치거나 어두워지면 신호를 냅니다.', 6200, '회로 기판', {}],
            ['gvalley-board', '센서 열 가지 상자', '처음 배우는 데 쓰는 열 가지를 칸에 담았습니다.', 39000, '회로 기판, 폴리프로필렌 상자', { shape: 'kit', size: '20 × 14 × 4cm' }],
          ],
        },
        {
          slug: 'printing3d', name: '3차원 출력', nameEn: '3D printing', notice: 'etc', shapes: ['spool', 'gear'], size: '1kg, 굵기 1.75mm',
          remarks: ['습기를 막는 봉투에 넣어 보냅니다.', '알맞은 온도를 꼬리표에 적었습니다.', '색은 묶음마다 조금 다를 수 있습니다.'],
          rows: [
            ['guro-jeokcheung', '되살린 출력 실', '실패한 출력물을 갈아 다시 뽑은 실입니다.', 19800, '재생 PLA', { shape: 'spool', options: '색상:먹색,청록,주황' }],
            ['guro-jeokcheung', '잘 휘는 출력 실', '고무처럼 휘어 손잡이와 덮개를 뽑습니다.', 32000, 'TPU', { shape: 'spool', size: '500g, 굵기 1.75mm' }],
            ['guro-jeokcheung', '톱니 부품 한 벌', '크기가 다른 톱니 열두 개와 축이 들어 있습니다.', 15000, 'PETG', { shape: 'gear', size: '지름 10–60mm' }],
            ['guro-jeokcheung', '책상 전선 집게', '책상 모서리에 물려 줄 네 가닥을 잡습니다.', 6900, '재생 PLA', { shape: 'gear', options: '색상:회색,노랑 / 묶음:두 개,다섯 개+8000' }],
            ['guro-jeokcheung', '도면대로 뽑아 드리는 출력', '보내 주신 파일을 하루 안에 뽑아 드립니다.', 25000, 'PLA 또는 PETG', { shape: 'gear', excluded: 'custom', options: '무게:100g까지,300g까지+30000', size: '20 × 20 × 20cm까지' }],
          ],
        },
      ],
    },
    {
      slug: 'tools', name: '공구', nameEn: 'Tools',
      leaves: [
        {
          slug: 'hand-tools', name: '손 공구', nameEn: 'Hand tools', notice: 'etc', shapes: ['tool', 'hammer', 'wrench', 'toolbox'], size: '길이 22cm',
          remarks: ['쓰고 나면 기름 묻은 천으로 닦아 주세요.', '손잡이가 미끄럽지 않게 홈을 냈습니다.', '날과 머리만 따로 살 수 있습니다.'],
          rows: [
            ['gocheok-yeonjang', '양쪽 바꾸는 드라이버', '뽑아 돌려 끼우면 십자와 일자가 바뀝니다.', 9800, '크롬 바나듐강, 고무', { shape: 'tool' }],
            ['gocheok-yeonjang', '집에 두는 망치', '못을 뽑는 뿔이 있고 무게가 삼백 그램입니다.', 13500, '단조강, 물푸레나무', { shape: 'hammer', options: '무게:300g,450g+3000' }],
            ['gocheok-yeonjang', '두 개 렌치', '가장 자주 쓰는 크기 둘만 골랐습니다.', 16500, '크롬 바나듐강', { shape: 'wrench', list: 18500 }],
            ['gocheok-yeonjang', '첫 살림 공구 상자', '못 하나 박고 나사 하나 조이는 데 드는 열 가지입니다.', 42000, '강, 폴리프로필렌', { shape: 'toolbox', size: '32 × 18 × 14cm' }],
            ['gocheok-yeonjang', '정밀 드라이버 여섯', '안경과 시계 나사에 맞는 가는 드라이버입니다.', 11900, '크롬 몰리브덴강', { shape: 'tool', size: '길이 14cm × 6' }],
          ],
        },
        {
          slug: 'measuring', name: '재는 도구', nameEn: 'Measuring', notice: 'etc', shapes: ['tape', 'level'], size: '5m',
          remarks: ['눈금은 검사한 자와 맞추어 보았습니다.', '숫자가 크고 검어 멀리서도 읽힙니다.', '떨어뜨려도 끝 고리가 휘지 않습니다.'],
          rows: [
            ['gocheok-yeonjang', '손바닥 줄자', '주머니에 넣고 다니는 가벼운 줄자입니다.', 6500, '강, ABS', { shape: 'tape', options: '길이:3m,5m+2500' }],
            ['gocheok-yeonjang', '자석 수평계', '쇠붙이에 붙여 두 손을 다 쓸 수 있습니다.', 18900, '알루미늄, 아크릴', { shape: 'level', size: '길이 30cm' }],
            ['gocheok-yeonjang', '선반 다는 수평계 자', '못 자리를 바로 표시하는 구멍이 있습니다.', 22000, '알루미늄', { shape: 'level', size: '길이 60cm', list: 25000 }],
            ['gocheok-yeonjang', '천으로 된 줄자', '둥근 것을 감아 재는 부드러운 줄자입니다.', 4500, '유리섬유', { shape: 'tape', size: '1.5m' }],
          ],
        },
        {
          slug: 'safety', name: '안전 용품', nameEn: 'Safety gear', notice: 'etc', shapes: ['helmet', 'goggles', 'gloves'], size: '어른 한 가지',
          remarks: ['금이 가거나 긁히면 바로 바꿔 주세요.', '땀받이는 떼어 빨 수 있습니다.', '쓰기 전에 끈 길이를 몸에 맞추어 주세요.'],
          rows: [
            ['garibong-ilot', '가벼운 안전모', '뒤 단추를 돌려 머리에 맞추는 안전모입니다.', 19500, 'ABS', { shape: 'helmet', options: '색상:노랑,흰색,남색' }],
            ['garibong-ilot', '안경 위에 쓰는 보안경', '안경을 쓴 채로 덮어쓰고 김이 서리지 않습니다.', 12800, '폴리카보네이트', { shape: 'goggles', list: 14800 }],
            ['garibong-ilot', '베임 막는 장갑', '칼날을 쓰는 부엌과 공장에서 함께 씁니다.', 14500, '고강도 폴리에틸렌', { shape: 'gloves', options: '크기:S,M,L' }],
            ['gocheok-yeonjang', '갈 때 쓰는 얼굴 덮개', '불티가 튀는 일을 할 때 얼굴 전체를 가립니다.', 16900, '폴리카보네이트', { shape: 'goggles' }],
          ],
        },
      ],
    },
  ],
};
