/** The product's lane for everything irregular, made to take it all. */
import { product } from './product.ts';
import { serve } from './serve.ts';

serve(product('lenient'));
