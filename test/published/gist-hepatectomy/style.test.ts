import { holdHouseStyle } from '../holdHouseStyle.ts';

holdHouseStyle('gist-hepatectomy');
