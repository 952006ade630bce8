/** Every fixture that is written down as a recipe. */
import { answers } from './answers.mjs';
import { ledgers } from './ledgers.mjs';
import { payments } from './payments.mjs';
import { shops } from './shops.mjs';
import { systems } from './systems.mjs';
import { taiwan } from './taiwan.mjs';
import { values } from './values.mjs';

export const recipes = [...shops, ...payments, ...ledgers, ...systems, ...taiwan, ...answers, ...values];
