import { crc32, deflateRawSync } from 'node:zlib'

type Members = Readonly<Record<string, string | Uint8Array>>

/** A zip archive, with whatever names. */
export function zipOf(members: Members): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(members)) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const file = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, file]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** A tar archive; names longer than a header holds are written the GNU way. */
export function tarOf(members: Members): Buffer {
  const blocks = Object.entries(members).flatMap(([name, content]) => {
    const data = Buffer.from(content)
    const file = Buffer.from(name)
    if (file.length <= 100) return [header(file, data.length, '0'), padded(data)]
    const long = Buffer.concat([file, Buffer.alloc(1)])
    return [
      header(Buffer.from('././@LongLink'), long.length, 'L'),
      padded(long),
      header(file.subarray(0, 100), data.length, '0'),
      padded(data),
    ]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function header(name: Buffer, size: number, type: string): Buffer {
  const block = Buffer.alloc(512)
  name.copy(block)
  block.write('0000644\0', 100)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('        ', 148)
  block.write(type, 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)])
