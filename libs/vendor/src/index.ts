/** Vendors: the companies, their identity and their state. */
import { Vendor } from './vendor.entity.js';

export const vendorEntities = [Vendor];
export { ContractQueries, contractsInForce, type ContractView } from './contract.queries.js';
export { rateOf, type Contract, type ContractRule, type Rate, type SettlementCycle } from './contract.rules.js';
export { ContractService, type ContractInput } from './contract.service.js';
export { DecisionMailService } from './decision-mail.service.js';
export { VendorModule } from './vendor.module.js';
export { VendorQueries, type VendorHistory, type VendorView } from './vendor.queries.js';
export { machineChecks, missingOfVendor, slugOf, type MachineCheck, type VendorApplication, type VendorChange } from './vendor.rules.js';
export { VendorService } from './vendor.service.js';
export { VENDOR_ARROWS, type VendorState } from './vendor.state.js';
