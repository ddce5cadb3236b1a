// Makes peers.json: what other people's encoders send for the same slips. See README.md.
const receiptline = require('receiptline');
const Encoder = require('@point-of-sale/receipt-printer-encoder').default || require('@point-of-sale/receipt-printer-encoder');
const fs = require('fs');

const settings = { cpl: 48, encoding: 'gb18030', command: 'escpos', cutting: true };
const sent = (text, more) => receiptline.transform(text, { ...settings, ...more }); // one character a byte
const hex = bytes => Buffer.from(bytes, 'binary').toString('hex');
const from = (bytes, start) => bytes.slice(bytes.indexOf(start));
const upTo = (bytes, end) => bytes.slice(0, bytes.indexOf(end));

// The 3,755 characters that are written most (GB 2312, level 1), 24 in a line, and what slips are made of beside them.
const gbk = new TextDecoder('gbk');
const common = [];
for (let row = 0xb0; row <= 0xd7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const one = gbk.decode(Uint8Array.from([row, cell]));
    if (one.length === 1 && one !== '\ufffd' && one < '\ue000') common.push(one);
  }
const lines = ['3301 001 000123 45', '受理编号：3301 001 000123 45', '阿卜杜拉·买买提（公民）', '￥12.50，共计贰拾元整。', '①②③ⅠⅡⅢ℃№※→←↑↓',
  '《条例》第三十三条、“公开”‘依申请’……——', 'ＡＢＣ１２３αβγДЖЯあいうアイウㄅㄆㄇ', '镕堃喆玥昇祎翀赟鑫淼犇骉', '2026-11-30 09:41:00 +08:00', 'ABC abc !#$%&()*+,-./:;<=>?@[]'];
for (let at = 0; at < common.length; at += 24) lines.push(common.slice(at, at + 24).join(''));

const own = new Encoder({ language: 'esc-pos', columns: 48 });
const bytes = encoder => Buffer.from(encoder.encode()).toString('binary');
const qr = bytes(own.initialize().qrcode('https://x.cn/?n=1', { model: 2, size: 5, errorlevel: 'm' }));
const bar = bytes(own.initialize().barcode('A012-2026', 'code128', { height: 64, width: 2, text: false }));
const drawn = '{code:https://x.cn/?n=1;option:qrcode,4,m}\n';

fs.writeFileSync('peers.json', JSON.stringify({
  lines: lines.map(text => ({ text, hex: hex(upTo(from(sent(text + '\n'), '\x1c&').slice(2), '\n')) })),
  cut: hex(upTo(from(sent('a\n'), '\x1dV'), '\x1dr')),
  qr: hex(upTo(from(qr, '\x1d(k'), '\n\r')),
  barcode: hex(upTo(from(bar, '\x1dk'), '\n\r')),
  graphics: hex(upTo(from(sent(drawn), '\x1d8L'), '\x1b-')),
  raster: hex(upTo(from(sent(drawn, { command: 'generic' }), '\x1dv0'), '\x1b-')),
}, null, 1) + '\n');
