/**
 * The unit that units of a kind are compared in, and how much of it each holds, as a fraction of two decimals.
 * Money stays in its currency: an exchange rate would be a fact of another day. Months and years stay apart from days.
 */
const BASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kg: {
    kg: '1',
    t: '1000',
    g: '0.001',
    mg: '0.000001',
    ug: '0.000000001',
    ng: '0.000000000001',
    '[jin_zh]': '0.5',
    '[liang_zh]': '0.05',
    '[qian_zh]': '0.005',
    '[dan_zh]': '50',
    '[lb_av]': '0.45359237',
    '[oz_av]': '0.028349523125',
    '[car_m]': '0.0002',
  },
  m: {
    m: '1',
    km: '1000',
    dm: '0.1',
    cm: '0.01',
    mm: '0.001',
    um: '0.000001',
    nm: '0.000000001',
    '[li_zh]': '500',
    '[zhang_zh]': '10/3',
    '[chi_zh]': '1/3',
    '[cun_zh]': '1/30',
    '[nmi_i]': '1852',
    '[mi_i]': '1609.344',
    '[yd_i]': '0.9144',
    '[ft_i]': '0.3048',
    '[in_i]': '0.0254',
  },
  m2: {
    m2: '1',
    km2: '1000000',
    cm2: '0.0001',
    mm2: '0.000001',
    har: '10000',
    '[mu_zh]': '2000/3',
    '[qing_zh]': '200000/3',
    '[ping_tw]': '400/121',
    '[acr_br]': '4046.8564224',
    '[ft_i]2': '0.09290304',
    '[mi_i]2': '2589988.110336',
  },
  m3: {
    m3: '1',
    km3: '1000000000',
    dm3: '0.001',
    cm3: '0.000001',
    mm3: '0.000000001',
    L: '0.001',
    dL: '0.0001',
    mL: '0.000001',
    kL: '1',
    '[gal_us]': '0.003785411784',
  },
  s: { s: '1', min: '60', h: '3600', ms: '0.001', us: '0.000001', ns: '0.000000001' },
  d: { d: '1', wk: '7' },
  mo: { mo: '1', a: '12' },
  'kW.h': { 'kW.h': '1', 'W.h': '0.001', 'MW.h': '1000', 'GW.h': '1000000', 'TW.h': '1000000000' },
  J: { J: '1', kJ: '1000', MJ: '1000000', cal: '4.184', kcal: '4184' },
  kW: { kW: '1', W: '0.001', mW: '0.000001', MW: '1000', GW: '1000000', TW: '1000000000' },
  By: {
    By: '1',
    kBy: '1000',
    MBy: '1000000',
    GBy: '1000000000',
    TBy: '1000000000000',
    PBy: '1000000000000000',
    EBy: '1000000000000000000',
  },
  Pa: { Pa: '1', hPa: '100', kPa: '1000', MPa: '1000000' },
  Hz: { Hz: '1', kHz: '1000', MHz: '1000000', GHz: '1000000000' },
  V: { V: '1', kV: '1000', mV: '0.001' },
  '%': { '%': '1', '[ppth]': '0.1' },
  '[pp]': { '[pp]': '1', bp: '0.01' },
}

let index: ReadonlyMap<string, readonly [base: string, factor: string]> | undefined

/** The unit that a unit is compared in, and how much of it that is: `[mu_zh]` → m2, 2000/3; null where it stands for itself. */
export function comparableUnit(code: string): readonly [base: string, factor: string] | null {
  index ??= new Map(
    Object.entries(BASES).flatMap(([base, codes]) =>
      Object.entries(codes).map(([own, factor]) => [own, [base, factor]] as const),
    ),
  )
  return index.get(code) ?? null
}
