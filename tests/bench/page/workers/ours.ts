import { product } from './product.ts';
import { serve } from './serve.ts';

serve(product(null));
