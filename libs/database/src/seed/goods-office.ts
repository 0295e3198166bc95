import type { Top } from './goods.js';

/** Stationery, books, print, packing. */
export const OFFICE_GOODS: Top = {
  slug: 'paper', name: '문구와 책', nameEn: 'Stationery and books', palette: 'office',
  middles: [
    {
      slug: 'stationery', name: '문구', nameEn: 'Stationery',
      leaves: [
        {
          slug: 'notebooks', name: '공책·수첩', nameEn: 'Notebooks', notice: 'etc', shapes: ['notebook', 'notebook'], size: 'A5, 128쪽',
          remarks: ['어느 쪽을 펴도 눌러 주지 않아도 됩니다.', '쪽 번호와 차례 칸이 있습니다.', '뒤표지 안쪽에 종이 주머니를 붙였습니다.'],
          rows: [
            ['gaebong-mungu', '끝까지 쓰는 공책', '얇아서 두 달이면 다 쓰고 새것을 펴게 됩니다.', 5500, '되살린 종이, 실', { options: '안쪽:줄,점,빈 종이 / 색상:남색,겨자색,벽돌색' }],
            ['gaebong-mungu', '가게 장부', '들고 난 돈을 하루 한 쪽에 적는 장부입니다.', 7800, '되살린 종이', { size: 'B5, 192쪽' }],
            ['gaebong-mungu', '주머니 수첩 세 권', '셔츠 주머니에 들어가는 얇은 수첩 셋을 묶었습니다.', 6900, '되살린 종이', { size: '9 × 14cm, 48쪽 × 3' }],
            ['gaebong-mungu', '날짜 없는 다이어리', '아무 날에나 시작하는 여섯 달 다이어리입니다.', 16500, '종이, 천 표지', { options: '색상:쑥색,자주,회색', list: 18500 }],
            ['gaebong-mungu', '그림 일기장', '위는 그리고 아래는 쓰는 어린이 일기장입니다.', 4800, '되살린 종이', { size: 'B5, 60쪽' }],
          ],
        },
        {
          slug: 'pens', name: '필기구', nameEn: 'Pens and pencils', notice: 'etc', shapes: ['pen', 'pencils'], size: '길이 14cm',
          remarks: ['심과 잉크를 따로 팝니다.', '뚜껑은 눌러 소리가 나게 닫아 주세요.', '왼손으로 써도 번지지 않는지 써 보았습니다.'],
          rows: [
            ['gaebong-mungu', '굵은 육각 연필 열두 자루', '손이 작은 아이도 쥐기 좋은 굵은 연필입니다.', 8400, '삼나무, 흑연', { shape: 'pencils', options: '진하기:HB,2B,4B' }],
            ['gaebong-mungu', '빨리 마르는 볼펜 세 자루', '종이에 닿고 일 초면 말라 손에 묻지 않습니다.', 4500, '재생 플라스틱', { shape: 'pen', options: '색상:검정,남색,빨강' }],
            ['gaebong-mungu', '처음 쓰는 만년필', '잉크를 갈아 끼우는 그림 설명이 들어 있습니다.', 24000, '황동, 스테인리스 촉', { shape: 'pen', options: '굵기:가는 촉,중간 촉', list: 27000 }],
            ['gaebong-mungu', '색연필 스물네 빛깔', '이름을 우리말로 적은 색연필입니다.', 19800, '삼나무, 안료', { shape: 'pencils' }],
            ['gaebong-mungu', '지워지는 분필 형광펜', '책을 상하지 않게 지우개로 지우는 형광펜입니다.', 6200, '재생 플라스틱', { shape: 'pen', size: '길이 12cm × 4' }],
          ],
        },
        {
          slug: 'desk', name: '책상 정리', nameEn: 'Desk', notice: 'etc', shapes: ['organizer', 'calendar', 'shelf'], size: '30 × 12 × 10cm',
          remarks: ['바닥에 미끄럼막이를 붙였습니다.', '칸막이를 빼서 넓게 쓸 수 있습니다.', '먼지는 마른 붓으로 털어 주세요.'],
          rows: [
            ['onsu-mokgong', '한 판 책상 정리함', '연필, 쪽지, 전화기 자리를 통나무 하나에 팠습니다.', 32000, '물푸레나무', { shape: 'organizer' }],
            ['gaebong-mungu', '쪽지 걸이 판', '자석 대신 나무 집게로 쪽지를 거는 판입니다.', 18000, '자작나무, 면 끈', { shape: 'frame', size: '40 × 30cm' }],
            ['guro-jeokcheung', '층층 서류꽂이', '실패한 출력물을 되살려 뽑은 가벼운 서류꽂이입니다.', 21000, '재생 PLA', { shape: 'shelf', options: '색상:회색,청록', list: 24000 }],
            ['gaebong-mungu', '모니터 밑 서랍', '화면을 높이고 남는 자리에 서랍을 넣었습니다.', 36000, '자작나무 합판', { shape: 'table', size: '50 × 22 × 11cm' }],
            ['gaebong-mungu', '종이 연필꽂이', '펼친 채 보내고, 접으면 단단히 서는 연필꽂이입니다.', 5900, '되살린 판지', { shape: 'pencils', options: '색상:노랑,초록', size: '8 × 8 × 10cm' }],
          ],
        },
      ],
    },
    {
      slug: 'publishing', name: '책과 인쇄물', nameEn: 'Books and print',
      leaves: [
        {
          slug: 'books', name: '책', nameEn: 'Books', notice: 'books', shapes: ['book', 'books', 'book'], size: '128 × 188mm', exempt: true,
          remarks: ['실로 묶어 오래 펴 보아도 쪽이 빠지지 않습니다.', '글씨를 조금 크게 앉혔습니다.', '동네 책방과 같은 값에 팝니다.'],
          rows: [
            ['gung-gyeolmun', '열 동을 걷다', '구로의 열 법정동을 한 달에 한 동씩 걸은 기록입니다.', 15000, '종이책, 208쪽', { shape: 'book' }],
            ['gung-gyeolmun', '공단의 점심시간', '구로공단에서 일한 열두 사람의 밥 이야기를 모았습니다.', 16500, '종이책, 232쪽', { shape: 'book' }],
            ['gung-gyeolmun', '철길 옆 부엌', '항동 철길 옆에 사는 이웃의 요리 마흔 가지입니다.', 18000, '종이책, 180쪽', { shape: 'books' }],
            ['gung-gyeolmun', '처음 만드는 장', '장독 없이 아파트에서 장을 담그는 법을 그림으로 풀었습니다.', 14000, '종이책, 144쪽', { shape: 'book' }],
            ['gung-gyeolmun', '저수지의 새들', '궁동 저수지에서 본 새 쉰 마리를 그리고 적었습니다.', 22000, '종이책, 160쪽', { shape: 'books', size: '182 × 232mm' }],
            ['guro-code', '코드를 처음 읽는 날', '컴퓨터를 무서워하던 사람이 쓴 첫 코드 책입니다.', 19500, '종이책, 272쪽', { shape: 'book', size: '152 × 210mm' }],
          ],
        },
        {
          slug: 'calendars', name: '달력·엽서', nameEn: 'Calendars and cards', notice: 'etc', shapes: ['calendar', 'cards', 'envelope'], size: '15 × 21cm',
          remarks: ['활판으로 눌러 찍어 손끝에 자국이 만져집니다.', '콩기름 잉크를 썼습니다.', '구겨지지 않게 판지를 대어 보냅니다.'],
          rows: [
            ['guro-jepan', '열두 달 탁상 달력', '달마다 구로의 한 골목을 그려 넣은 탁상 달력입니다.', 12000, '종이, 고리', { shape: 'calendar' }],
            ['guro-jepan', '활판 엽서 여덟 장', '옛 활자로 짧은 인사말을 찍은 엽서입니다.', 9800, '면 종이', { shape: 'cards', size: '10 × 15cm × 8' }],
            ['gung-gyeolmun', '저수지 사철 엽서', '같은 자리에서 본 네 계절을 네 장에 담았습니다.', 6000, '종이', { shape: 'cards', size: '10 × 15cm × 4' }],
            ['guro-jepan', '축하 카드와 봉투', '안이 비어 있어 어떤 말이든 적을 수 있습니다.', 4500, '종이', { shape: 'envelope', options: '색상:분홍,쑥색,겨자색', size: '12 × 17cm' }],
            ['guro-jepan', '벽에 거는 한 장 달력', '한 해가 한눈에 보이는 큰 종이 한 장입니다.', 8500, '종이', { shape: 'poster', size: '50 × 70cm', list: 9500 }],
          ],
        },
        {
          slug: 'posters', name: '포스터·스티커', nameEn: 'Posters and stickers', notice: 'etc', shapes: ['poster', 'stickers'], size: 'A3',
          remarks: ['둥글게 말아 통에 넣어 보냅니다.', '햇빛에 바래지 않는 안료 잉크로 찍었습니다.', '붙였다 떼어도 자국이 남지 않습니다.'],
          rows: [
            ['guro-jepan', '구로 골목 지도 포스터', '가게와 나무와 계단을 하나하나 그린 지도입니다.', 15000, '종이', { shape: 'poster', options: '크기:A3,A2+7000' }],
            ['guro-jepan', '공구 그림 포스터', '고척 공구 상가의 연장 마흔 가지를 그렸습니다.', 15000, '종이', { shape: 'poster', list: 17000 }],
            ['gaebong-mungu', '칭찬 스티커 백 개', '글 없이 그림만으로 칭찬하는 스티커입니다.', 3500, '종이', { shape: 'stickers', size: 'A5 × 4장' }],
            ['guro-jepan', '이름 스티커', '적어 주신 이름을 물에 젖지 않게 찍어 드립니다.', 7900, '유포지', { shape: 'stickers', excluded: 'custom', options: '크기:작은 것,큰 것+2000', size: '120개' }],
          ],
        },
      ],
    },
    {
      slug: 'business', name: '가게와 포장', nameEn: 'Business and packing',
      leaves: [
        {
          slug: 'name-cards', name: '명함·도장', nameEn: 'Name cards and stamps', notice: 'etc', shapes: ['cards', 'stamp'], size: '90 × 50mm', excluded: 'custom',
          remarks: ['시안은 두 번까지 거저 고쳐 드립니다.', '글씨가 틀리면 우리 잘못일 때 다시 만들어 드립니다.', '주문서에 새길 글을 정확히 적어 주세요.'],
          rows: [
            ['guro-jepan', '두꺼운 활판 명함', '두꺼운 면 종이에 눌러 찍어 오래 기억되는 명함입니다.', 48000, '면 종이 600g', { shape: 'cards', options: '장수:100장,200장+32000' }],
            ['guro-jepan', '되살린 종이 명함', '종이의 티가 그대로 보이는 가벼운 명함입니다.', 18000, '되살린 종이', { shape: 'cards', options: '장수:200장,500장+14000' }],
            ['guro-jepan', '느티나무 막도장', '돌려도 위를 알 수 있게 점을 새긴 도장입니다.', 15000, '느티나무', { shape: 'stamp', size: '지름 12mm' }],
            ['guro-jepan', '가게 고무도장', '봉투와 종이 가방에 찍는 가게 이름 도장입니다.', 24000, '고무, 너도밤나무', { shape: 'stamp', size: '40 × 40mm', list: 27000 }],
          ],
        },
        {
          slug: 'packing', name: '상자·봉투', nameEn: 'Boxes and bags', notice: 'etc', shapes: ['box', 'envelope', 'box'], size: '22 × 16 × 10cm',
          remarks: ['납작하게 접어 보내므로 자리를 덜 차지합니다.', '테이프 없이 닫힙니다.', '젖지 않게 두어 주세요.'],
          rows: [
            ['garibong-pojang', '테이프 없는 택배 상자', '날개를 끼우면 닫히고, 뜯는 선으로 엽니다.', 9800, '되살린 골판지', { shape: 'box', options: '크기:작은 것 10장,큰 것 10장+5000' }],
            ['garibong-pojang', '과자 창 상자', '옥수수 비닐 창으로 속이 보이는 과자 상자입니다.', 12500, '크라프트지, 옥수수 전분 필름', { shape: 'box', size: '18 × 12 × 5cm × 20장' }],
            ['garibong-pojang', '종이 완충 봉투', '비닐 없이 종이를 주름잡아 속을 채웠습니다.', 11000, '크라프트지', { shape: 'envelope', size: '25 × 33cm × 20장', list: 12500 }],
            ['garibong-pojang', '두 병 담는 상자', '병이 부딪히지 않게 가운데를 세운 상자입니다.', 8800, '골판지', { shape: 'box', size: '18 × 9 × 33cm × 5장' }],
            ['garibong-pojang', '선물 보자기 종이', '접어 묶으면 보자기처럼 되는 질긴 종이입니다.', 7200, '한지', { shape: 'envelope', options: '색상:쪽빛,분홍,노랑', size: '60 × 60cm × 5장' }],
          ],
        },
        {
          slug: 'shop-goods', name: '가게 집기', nameEn: 'Shop supplies', notice: 'etc', shapes: ['frame', 'organizer', 'stamp'], size: '20 × 15cm',
          remarks: ['글씨는 분필과 물펜 둘 다 됩니다.', '계산대 너비에 맞추어 만들었습니다.', '필요한 크기를 알려 주시면 맞추어 드립니다.'],
          rows: [
            ['onsu-mokgong', '탁상 값 팻말 열 개', '나무 받침에 종이를 끼우는 값 팻말입니다.', 19000, '자작나무', { shape: 'organizer', size: '9 × 6cm × 10' }],
            ['onsu-mokgong', '오늘 차림 칠판', '세워 두고 벽에도 거는 작은 칠판입니다.', 38000, '소나무, 칠판 도료', { shape: 'frame', size: '40 × 60cm', list: 42000 }],
            ['garibong-pojang', '종이 가방 쉰 장', '손잡이까지 종이라 그대로 되살립니다.', 16500, '크라프트지', { shape: 'tote', options: '크기:작은 것,큰 것+4500', size: '50장' }],
            ['guro-jepan', '영업 시간 안내판', '알려 주신 시간을 도장처럼 눌러 찍은 안내판입니다.', 29000, '아크릴, 종이', { shape: 'frame', excluded: 'custom' }],
          ],
        },
      ],
    },
  ],
};
