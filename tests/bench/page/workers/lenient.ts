/** PapaParse feeding the product's own builders: the lane for everything irregular, made to take it all. */
import { product } from './product.ts';
import { serve } from './serve.ts';

serve(product('lenient'));
